import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { firstKey } from '../schema/encode-key.ts';
import type { EncodedKey } from '../schema/item-key.ts';
import type { KeyRange } from './item-store.ts';
import { StoredItem } from './stored-item.ts';

/** Place of an entry: index key, then the key of the table's item to tell equal index keys apart. */
export interface IndexPlace extends EncodedKey {
  readonly base: Buffer;
}

/** The rows of one secondary index, each with its own copy of the projected attributes. */
export class IndexStore {
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #forward: StatementSync;
  readonly #backward: StatementSync;
  readonly #scan: StatementSync;

  static create(database: DatabaseSync, table: string): void {
    database.exec(`
      CREATE TABLE ${table} (
        pk BLOB NOT NULL, sk BLOB NOT NULL, base BLOB NOT NULL, text TEXT NOT NULL, size INTEGER NOT NULL,
        PRIMARY KEY (pk, sk, base)
      ) STRICT, WITHOUT ROWID
    `);
  }

  constructor(database: DatabaseSync, table: string) {
    const columns = '0 AS id, text, size';
    this.#put = database.prepare(
      `INSERT INTO ${table} (pk, sk, base, text, size) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET text = excluded.text, size = excluded.size`,
    );
    this.#remove = database.prepare(`DELETE FROM ${table} WHERE pk = ? AND sk = ? AND base = ?`);
    this.#forward = database.prepare(
      `SELECT ${columns} FROM ${table} WHERE pk = ? AND (sk, base) > (?, ?) AND sk < ? ORDER BY sk, base LIMIT ?`,
    );
    this.#backward = database.prepare(
      `SELECT ${columns} FROM ${table} WHERE pk = ? AND (sk, base) < (?, ?) AND sk >= ?
       ORDER BY sk DESC, base DESC LIMIT ?`,
    );
    this.#scan = database.prepare(
      `SELECT ${columns} FROM ${table} WHERE (pk, sk, base) > (?, ?, ?) AND pk < ? ORDER BY pk, sk, base LIMIT ?`,
    );
  }

  put(place: IndexPlace, text: string, size: number): void {
    this.#put.run(place.partition, place.sort, place.base, text, size);
  }

  remove(place: IndexPlace): void {
    this.#remove.run(place.partition, place.sort, place.base);
  }

  /** `after` (excluded, in reading direction) continues a page. */
  *range(range: KeyRange, after: IndexPlace | undefined, limit: number): Generator<StoredItem> {
    const { partition, low, high, forward } = range;
    const rows = forward
      ? this.#forward.iterate(partition, after?.sort ?? low, after?.base ?? firstKey, high, limit)
      : this.#backward.iterate(partition, after?.sort ?? high, after?.base ?? firstKey, low, limit);
    for (const row of rows) yield new StoredItem(row);
  }

  *scan(after: IndexPlace, before: Buffer, limit: number): Generator<StoredItem> {
    const rows = this.#scan.iterate(after.partition, after.sort, after.base, before, limit);
    for (const row of rows) yield new StoredItem(row);
  }
}
