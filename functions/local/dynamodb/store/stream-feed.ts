import type { Catalog } from './catalog.ts';
import type { StreamRecord, StreamStore } from './stream-store.ts';

type Listener = (record: StreamRecord) => void;

const everyRecord = Number.MAX_SAFE_INTEGER;

/** Hands new stream records to listeners in the process once their group is committed. */
export class StreamFeed {
  readonly #catalog: Catalog;
  readonly #streams: StreamStore;
  readonly #listeners = new Set<Listener>();
  readonly #noted = new Set<string>();
  #published: number;

  constructor(catalog: Catalog, streams: StreamStore) {
    this.#catalog = catalog;
    this.#streams = streams;
    this.#published = streams.lastSequence();
  }

  listen(listener: Listener): () => void {
    if (this.#listeners.size === 0) this.#published = this.#streams.lastSequence();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  note(tableName: string): void {
    this.#noted.add(tableName);
  }

  forget(): void {
    this.#noted.clear();
  }

  publish(): void {
    if (this.#noted.size === 0) return;
    const tables = [...this.#noted];
    this.#noted.clear();
    if (this.#listeners.size === 0) return;
    const records = tables
      .flatMap((name) => {
        const table = this.#catalog.find(name);
        return table ? this.#streams.after(table.definition, String(this.#published), everyRecord) : [];
      })
      .sort((a, b) => (a.dynamodb.SequenceNumber < b.dynamodb.SequenceNumber ? -1 : 1));
    this.#published = Number(records.at(-1)?.dynamodb.SequenceNumber ?? this.#published);
    for (const record of records) this.#deliver(record);
  }

  /** A listener's fault must not undo a commit or starve other listeners; it surfaces as uncaught. */
  #deliver(record: StreamRecord): void {
    for (const listener of this.#listeners) {
      try {
        listener(record);
      } catch (fault) {
        queueMicrotask(() => {
          throw fault;
        });
      }
    }
  }
}
