import type { SQLOutputValue } from 'node:sqlite';
import { DamagedDataError } from '../errors/store-errors.ts';

export type Row = { readonly [column: string]: SQLOutputValue };

export function textColumn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new DamagedDataError(`column ${column} holds no text`);
  return value;
}

export function numberColumn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new DamagedDataError(`column ${column} holds no number`);
  return value;
}

export function bytesColumn(row: Row, column: string): Buffer {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new DamagedDataError(`column ${column} holds no bytes`);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
