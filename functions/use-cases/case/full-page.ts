import type { Page, PageRequest } from '../../ports/case-store.ts';

/** Reads on until a page is as full as if the rows left out had never been there: a short one would tell of them. */
export const fullPage = async <Row>(
  read: (request: PageRequest) => Promise<Page<Row>>,
  visible: (rows: readonly Row[]) => Promise<readonly Row[]>,
  { limit, cursor }: PageRequest,
): Promise<Page<Row>> => {
  const items: Row[] = [];
  let next = cursor;
  do {
    const page = await read({ limit: limit - items.length, cursor: next });
    items.push(...(await visible(page.items)));
    next = page.cursor;
  } while (next !== undefined && items.length < limit);
  return { items, ...(next !== undefined && { cursor: next }) };
};
