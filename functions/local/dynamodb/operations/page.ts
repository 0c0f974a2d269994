import { pickAttributes } from '../schema/item-key.ts';
import { type IndexDefinition, keyNames, type TableDefinition } from '../schema/table-definition.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { Output } from './input.ts';

/** A Query or Scan reads at most 1 MB of items before filters, and at least one item. */
const pageBytes = 1024 * 1024;

export interface Page {
  readonly items: readonly StoredItem[];
  readonly bytes: number;
  /** Set when there may be more: the last item read, whether or not a filter kept it. */
  readonly last: StoredItem | undefined;
}

export function readPage(rows: Iterable<StoredItem>, limit: number | undefined): Page {
  const items: StoredItem[] = [];
  let bytes = 0;
  for (const item of rows) {
    if (items.length > 0 && bytes + item.size > pageBytes) return { items, bytes, last: items.at(-1) };
    items.push(item);
    bytes += item.size;
    if (items.length === limit) return { items, bytes, last: item };
  }
  return { items, bytes, last: undefined };
}

/** The page as a Query or Scan answers it. */
export function pageOutput(
  page: Page,
  keep: (item: StoredItem) => boolean,
  view: ((item: StoredItem) => unknown) | undefined,
  table: TableDefinition,
  index: IndexDefinition | undefined,
): Output {
  const kept = page.items.filter(keep);
  const names = startKeyNames(table, index);
  return {
    ...(view ? { Items: kept.map(view) } : {}),
    Count: kept.length,
    ScannedCount: page.items.length,
    ...(page.last ? { LastEvaluatedKey: pickAttributes(page.last.attributes, names) } : {}),
  };
}

export function startKeyNames(table: TableDefinition, index: IndexDefinition | undefined): readonly string[] {
  return [...new Set([...keyNames(table.key), ...(index ? keyNames(index.key) : [])])];
}
