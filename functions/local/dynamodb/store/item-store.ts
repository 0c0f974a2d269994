import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EncodedKey } from '../schema/item-key.ts';
import { StoredItem } from './stored-item.ts';

/** Sort keys from `low` (included) up to `high` (excluded). */
export interface KeyRange {
  readonly partition: Buffer;
  readonly low: Buffer;
  readonly high: Buffer;
  readonly forward: boolean;
}

interface StoredContent {
  readonly text: string;
  readonly size: number;
  /** Time to live in epoch seconds, or null. */
  readonly expiresAt: number | null;
}

/** The rows of one table. A separate key index keeps large items out of the search tree. */
export class ItemStore {
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;
  readonly #forward: StatementSync;
  readonly #backward: StatementSync;
  readonly #scan: StatementSync;
  readonly #expired: StatementSync;
  readonly #extent: StatementSync;
  readonly #everything: StatementSync;
  readonly #setExpiry: StatementSync;

  static create(database: DatabaseSync, table: string): void {
    database.exec(`
      CREATE TABLE ${table} (
        id INTEGER PRIMARY KEY, pk BLOB NOT NULL, sk BLOB NOT NULL,
        text TEXT NOT NULL, size INTEGER NOT NULL, expires INTEGER, UNIQUE (pk, sk)
      ) STRICT;
      CREATE INDEX ${table}_expires ON ${table} (expires) WHERE expires IS NOT NULL;
    `);
  }

  constructor(database: DatabaseSync, table: string) {
    const columns = 'id, text, size';
    this.#find = database.prepare(`SELECT ${columns} FROM ${table} WHERE pk = ? AND sk = ?`);
    this.#insert = database.prepare(
      `INSERT INTO ${table} (pk, sk, text, size, expires) VALUES (?, ?, ?, ?, ?)`,
    );
    this.#update = database.prepare(`UPDATE ${table} SET text = ?, size = ?, expires = ? WHERE id = ?`);
    this.#remove = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
    const range = `SELECT ${columns} FROM ${table} WHERE pk = ? AND sk >= ? AND sk < ?`;
    this.#forward = database.prepare(`${range} ORDER BY sk LIMIT ?`);
    this.#backward = database.prepare(`${range} ORDER BY sk DESC LIMIT ?`);
    this.#scan = database.prepare(
      `SELECT ${columns} FROM ${table} WHERE (pk, sk) > (?, ?) AND pk < ? ORDER BY pk, sk LIMIT ?`,
    );
    this.#expired = database.prepare(
      `SELECT ${columns}, pk, sk FROM ${table} WHERE expires < ? AND expires > ? ORDER BY expires LIMIT ?`,
    );
    this.#everything = database.prepare(`SELECT ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT 500`);
    this.#setExpiry = database.prepare(`UPDATE ${table} SET expires = ? WHERE id = ?`);
    // Bounded: the service's own figure is also only refreshed every six hours.
    this.#extent = database.prepare(
      `SELECT count(*) AS items, coalesce(sum(size), 0) AS bytes FROM (SELECT size FROM ${table} LIMIT 100000)`,
    );
  }

  find(key: EncodedKey): StoredItem | undefined {
    const row = this.#find.get(key.partition, key.sort);
    return row && new StoredItem(row);
  }

  insert(key: EncodedKey, content: StoredContent): void {
    this.#insert.run(key.partition, key.sort, content.text, content.size, content.expiresAt);
  }

  replace(id: number, content: StoredContent): void {
    this.#update.run(content.text, content.size, content.expiresAt, id);
  }

  remove(id: number): void {
    this.#remove.run(id);
  }

  /** At most `limit` items (-1: all), read one by one so that the reader can stop at a page's end. */
  *range(range: KeyRange, limit: number): Generator<StoredItem> {
    const statement = range.forward ? this.#forward : this.#backward;
    for (const row of statement.iterate(range.partition, range.low, range.high, limit))
      yield new StoredItem(row);
  }

  *scan(after: EncodedKey, before: Buffer, limit: number): Generator<StoredItem> {
    for (const row of this.#scan.iterate(after.partition, after.sort, before, limit))
      yield new StoredItem(row);
  }

  /** Items whose time to live lies between the two epoch seconds, both excluded. */
  expired(nowSeconds: number, oldestSeconds: number, limit: number): readonly StoredItem[] {
    return this.#expired.all(nowSeconds, oldestSeconds, limit).map((row) => new StoredItem(row));
  }

  /** Every item once, in portions, so that rows may change meanwhile. */
  *everything(): Generator<StoredItem> {
    let last = 0;
    for (;;) {
      const rows = this.#everything.all(last);
      if (rows.length === 0) return;
      for (const row of rows) {
        const item = new StoredItem(row);
        last = item.id;
        yield item;
      }
    }
  }

  rewriteExpiries(expiryOf: (item: StoredItem) => number | null): void {
    for (const item of this.everything()) this.#setExpiry.run(expiryOf(item), item.id);
  }

  extent(): { items: number; bytes: number } {
    const row = this.#extent.get();
    return { items: Number(row?.['items'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
  }
}
