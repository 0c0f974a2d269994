import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Catalog, IndexHandle } from './catalog.ts';
import type { IndexPlace } from './index-store.ts';
import { bytesColumn, numberColumn, textColumn } from './row.ts';

interface IndexEntry {
  readonly text: string;
  readonly size: number;
}

/** Writes to indexes, at once or, when a hook asks for it, after a while and then in order. */
export class IndexLag {
  readonly #delay: StatementSync;
  readonly #due: StatementSync;
  readonly #lastDue: StatementSync;
  readonly #done: StatementSync;
  readonly #first: StatementSync;
  readonly #lagOf: ((table: string, index: string) => number) | undefined;

  constructor(database: DatabaseSync, lagOf: ((table: string, index: string) => number) | undefined) {
    this.#delay = database.prepare(
      'INSERT INTO index_lag (target, due, pk, sk, base, text, size) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#due = database.prepare('SELECT * FROM index_lag WHERE due <= ? ORDER BY seq');
    this.#lastDue = database.prepare('SELECT coalesce(max(due), 0) AS due FROM index_lag WHERE target = ?');
    this.#done = database.prepare('DELETE FROM index_lag WHERE due <= ?');
    this.#first = database.prepare('SELECT seq FROM index_lag LIMIT 1');
    this.#lagOf = lagOf;
  }

  /** True when a hook may delay index writes in this run. */
  get active(): boolean {
    return this.#lagOf !== undefined;
  }

  waiting(): boolean {
    return this.#first.get() !== undefined;
  }

  change(
    table: string,
    index: IndexHandle,
    place: IndexPlace,
    entry: IndexEntry | undefined,
    nowMs: number,
  ): void {
    const lag = this.#lagOf?.(table, index.definition.name) ?? 0;
    // A write never overtakes an earlier one that still waits.
    const earlier = this.#lagOf ? Number(this.#lastDue.get(index.target)?.['due'] ?? 0) : 0;
    const due = Math.max(nowMs + lag, earlier);
    if (due > nowMs) {
      this.#delay.run(
        index.target,
        due,
        place.partition,
        place.sort,
        place.base,
        entry?.text ?? null,
        entry?.size ?? 0,
      );
    } else if (entry) index.entries.put(place, entry.text, entry.size);
    else index.entries.remove(place);
  }

  /** Applies what is due; to be called inside a write group. */
  catchUp(catalog: Catalog, nowMs: number): void {
    const rows = this.#due.all(nowMs);
    if (rows.length === 0) return;
    const targets = new Map(
      catalog.all().flatMap((table) => table.indexes.map((index) => [index.target, index])),
    );
    for (const row of rows) {
      const index = targets.get(textColumn(row, 'target'));
      const place = {
        partition: bytesColumn(row, 'pk'),
        sort: bytesColumn(row, 'sk'),
        base: bytesColumn(row, 'base'),
      };
      if (row['text'] === null) index?.entries.remove(place);
      else index?.entries.put(place, textColumn(row, 'text'), numberColumn(row, 'size'));
    }
    this.#done.run(nowMs);
  }
}
