import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers';
import { DynamoDBError } from '../errors/dynamodb-error.ts';
import type { IoBoundary } from '../fault-hooks.ts';

interface Waiting {
  /** Settles the call once its group is on the disk. */
  readonly settle: () => void;
  readonly fail: (fault: unknown) => void;
}

interface GroupEvents {
  readonly boundary: (boundary: IoBoundary) => void;
  readonly committed: () => void;
  readonly undone: () => void;
  readonly translate: (fault: unknown) => unknown;
}

/**
 * Group commit: calls that arrive in one turn of the event loop share one transaction and one disk sync.
 * Nothing is answered before its group is committed, neither a write nor a read that may have seen one.
 */
export class WriteGroups {
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #rollback: StatementSync;
  readonly #events: GroupEvents;
  /** In memory there is no sync to share, and no reason to wait a turn. */
  readonly #immediate: boolean;
  #open = false;
  #touched = false;
  #waiting: Waiting[] = [];

  constructor(database: DatabaseSync, immediate: boolean, events: GroupEvents) {
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#immediate = immediate;
    this.#events = events;
  }

  /** To be called before the first change of each call: from here on a fault undoes the whole group. */
  touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#events.boundary('apply');
  }

  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#touched = false;
      try {
        this.#ensureOpen();
        const result = work();
        this.#waiting.push({ settle: () => resolve(result), fail: reject });
      } catch (fault) {
        this.#waiting.push({ settle: () => reject(fault), fail: reject });
        const refused = this.#open && !this.#touched && fault instanceof DynamoDBError;
        if (!refused) return this.#undo(fault);
      }
      if (this.#immediate) this.flush();
    });
  }

  read<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      try {
        const result = work();
        if (!this.#open) return resolve(result);
        this.#waiting.push({ settle: () => resolve(result), fail: reject });
      } catch (fault) {
        const shown = this.#events.translate(fault);
        if (!this.#open) return reject(shown);
        this.#waiting.push({ settle: () => reject(shown), fail: reject });
      }
    });
  }

  /** Commits the open group now. */
  flush(): void {
    if (!this.#open) return;
    try {
      this.#events.boundary('commit');
      this.#commit.run();
    } catch (fault) {
      this.#undo(fault);
      return;
    }
    this.#open = false;
    const waiting = this.#take();
    this.#events.committed();
    try {
      this.#events.boundary('committed');
      for (const { settle } of waiting) settle();
    } catch (fault) {
      for (const { fail } of waiting) fail(fault);
    }
  }

  #ensureOpen(): void {
    if (this.#open) return;
    this.#events.boundary('begin');
    this.#begin.run();
    this.#open = true;
    if (!this.#immediate) setImmediate(() => this.flush());
  }

  #undo(fault: unknown): void {
    if (this.#open) {
      this.#open = false;
      try {
        this.#rollback.run();
      } catch {
        // SQLite has already rolled back by itself (full disk, I/O error); the first fault tells why.
      }
    }
    this.#events.undone();
    const shown = this.#events.translate(fault);
    for (const { fail } of this.#take()) fail(shown);
  }

  #take(): readonly Waiting[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
