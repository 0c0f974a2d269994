import { DamagedDataError } from '../errors/store-errors.ts';
import type { Item } from '../values/attribute-value.ts';
import { isRecord } from '../values/read-value.ts';
import { numberColumn, type Row, textColumn } from './row.ts';

/** Wire JSON that goes into an answer as it is. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An item as stored: wire JSON, parsed only when an expression needs to look inside. */
export class StoredItem extends RawJson {
  readonly id: number;
  readonly size: number;
  #attributes: Item | undefined;

  constructor(row: Row) {
    super(textColumn(row, 'text'));
    this.id = numberColumn(row, 'id');
    this.size = numberColumn(row, 'size');
  }

  get attributes(): Item {
    this.#attributes ??= parseItem(this.text);
    return this.#attributes;
  }
}

function parseItem(text: string): Item {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isItem(parsed)) return parsed;
  } catch (cause) {
    throw new DamagedDataError('a stored item is not valid JSON', { cause });
  }
  throw new DamagedDataError('a stored item is not a map');
}

/** The text was written by this engine after full validation, so its shape is taken on trust. */
function isItem(parsed: unknown): parsed is Item {
  return isRecord(parsed);
}
