import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { textColumn } from './row.ts';

const validForMs = 10 * 60 * 1000;
const trimEvery = 500;

interface RememberedRequest {
  readonly request: string;
  readonly answer: string;
}

/** Client request tokens of write transactions, valid for ten minutes. */
export class TokenStore {
  readonly #find: StatementSync;
  readonly #put: StatementSync;
  readonly #trim: StatementSync;
  #puts = 0;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT request, answer FROM token WHERE token = ? AND at > ?');
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO token (token, request, answer, at) VALUES (?, ?, ?, ?)',
    );
    this.#trim = database.prepare('DELETE FROM token WHERE at <= ?');
  }

  find(token: string, nowMs: number): RememberedRequest | undefined {
    const row = this.#find.get(token, nowMs - validForMs);
    return row && { request: textColumn(row, 'request'), answer: textColumn(row, 'answer') };
  }

  remember(token: string, remembered: RememberedRequest, nowMs: number): void {
    this.#put.run(token, remembered.request, remembered.answer, nowMs);
    if (++this.#puts % trimEvery === 0) this.#trim.run(nowMs - validForMs);
  }
}
