import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { joinKey } from '../schema/encode-key.ts';
import {
  type EncodedKey,
  keyInIndex,
  pickAttributes,
  projectToIndex,
  requireIndexKeys,
} from '../schema/item-key.ts';
import { keyNames, type TableDefinition } from '../schema/table-definition.ts';
import type { IndexHandle, TableHandle } from '../store/catalog.ts';
import type { IndexPlace } from '../store/index-store.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { getAttribute, type Item } from '../values/attribute-value.ts';
import { equalItems } from '../values/compare-values.ts';
import { itemSize, maxItemBytes } from '../values/item-size.ts';
import { type Capacity, writeUnits } from './capacity.ts';

/** One item's change, decided but not yet written. */
export interface Change {
  readonly table: TableHandle;
  readonly key: EncodedKey;
  readonly before: StoredItem | undefined;
  readonly after: NewItem | undefined;
  readonly byTimeToLive?: boolean;
}

export interface NewItem {
  readonly attributes: Item;
  readonly size: number;
}

/** Checks what holds for every stored item: size limit and types of index keys. */
export function newItem(table: TableHandle, attributes: Item, tooLarge = itemTooLarge): NewItem {
  requireIndexKeys(table.definition.indexes, attributes);
  const size = itemSize(attributes);
  if (size > maxItemBytes) throw validation(tooLarge);
  return { attributes, size };
}

const itemTooLarge = 'Item size has exceeded the maximum allowed size';
export const updateTooLarge = 'Item size to update has exceeded the maximum allowed size';

/** Writes a decided change to table, indexes and stream. Transactions cost double on the table. */
export function applyChange(context: Context, change: Change, capacity: Capacity, factor: 1 | 2 = 1): void {
  const { table, key, before, after } = change;
  const { name } = table.definition;
  capacity.addTable(name, factor * writeUnits(Math.max(before?.size ?? 0, after?.size ?? 0)));
  if (!before && !after) return;
  context.touch();
  // The service neither streams nor indexes a write that changes nothing.
  if (before && after && equalItems(before.attributes, after.attributes)) return;
  const text = after ? JSON.stringify(after.attributes) : undefined;
  if (after && text !== undefined) {
    const content = { text, size: after.size, expiresAt: expiryOf(table.definition, after.attributes) };
    if (before) table.items.replace(before.id, content);
    else table.items.insert(key, content);
  } else if (before) table.items.remove(before.id);
  for (const index of table.indexes) changeIndex(context, change, index, text, capacity);
  if (table.definition.stream) appendToStream(context, change, text);
}

/** Time to live in epoch seconds; only a number counts. */
export function expiryOf(table: TableDefinition, item: Item): number | null {
  const name = table.ttlAttribute;
  const value = name === null ? undefined : getAttribute(item, name);
  if (!value || !('N' in value)) return null;
  const seconds = Math.floor(Number(value.N));
  return Number.isSafeInteger(seconds) ? seconds : null;
}

function changeIndex(
  context: Context,
  change: Change,
  index: IndexHandle,
  text: string | undefined,
  capacity: Capacity,
): void {
  const { table, before, after } = change;
  const oldPlace = before && placeIn(index, before.attributes, change.key);
  const newPlace = after && placeIn(index, after.attributes, change.key);
  const nowMs = context.clock();
  const { name, key } = table.definition;
  const count = (bytes: number): void => capacity.addIndex(name, index.definition.name, writeUnits(bytes));
  const oldEntry = oldPlace && before && projectToIndex(key, index.definition, before.attributes);
  const newEntry = newPlace && after && projectToIndex(key, index.definition, after.attributes);
  const moved = oldPlace && newPlace && !samePlace(oldPlace, newPlace);
  if (oldPlace && oldEntry && (!newPlace || moved)) {
    context.indexLag.change(name, index, oldPlace, undefined, nowMs);
    count(itemSize(oldEntry));
  }
  if (!newPlace || !newEntry || !after) return;
  const stays = oldEntry && !moved;
  if (stays && equalItems(oldEntry, newEntry)) return;
  const whole = newEntry === after.attributes;
  const entry = {
    text: whole && text !== undefined ? text : JSON.stringify(newEntry),
    size: whole ? after.size : itemSize(newEntry),
  };
  context.indexLag.change(name, index, newPlace, entry, nowMs);
  count(stays ? Math.max(itemSize(oldEntry), entry.size) : entry.size);
}

function placeIn(index: IndexHandle, item: Item, key: EncodedKey): IndexPlace | undefined {
  const place = keyInIndex(index.definition, item);
  return place && { ...place, base: joinKey(key.partition, key.sort) };
}

function samePlace(a: IndexPlace, b: IndexPlace): boolean {
  return a.partition.equals(b.partition) && a.sort.equals(b.sort);
}

function appendToStream(context: Context, change: Change, text: string | undefined): void {
  const { table, before, after } = change;
  const item = after?.attributes ?? before?.attributes;
  if (!item) return;
  const keys = pickAttributes(item, keyNames(table.definition.key));
  const record = {
    keys: JSON.stringify(keys),
    keysSize: itemSize(keys),
    before,
    after: after && text !== undefined ? { text, size: after.size } : undefined,
    byTimeToLive: change.byTimeToLive ?? false,
  };
  context.streams.append(table.definition, record, context.clock());
  context.streamed(table.definition.name);
}
