import { describe, expect, it } from 'vitest';
import { fullPage } from '../../../functions/use-cases/case/full-page.ts';

const rows = Array.from({ length: 12 }, (_, index) => index + 1);
const read = async ({ limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) => {
  const from = Number(cursor ?? 0);
  const items = rows.slice(from, from + limit);
  return { items, ...(from + limit < rows.length && { cursor: String(from + limit) }) };
};

describe('a page of which rows are left out', () => {
  it('is as full as if they had never been there, and the next goes on behind it', async () => {
    const odd = async (all: readonly number[]) => all.filter((row) => row % 2 === 1);
    const first = await fullPage(read, odd, { limit: 4 });
    expect(first.items).toEqual([1, 3, 5, 7]);
    const second = await fullPage(read, odd, { limit: 4, cursor: first.cursor });
    expect(second).toEqual({ items: [9, 11] });
  });

  it('is empty at the end, without a cursor', async () => {
    expect(await fullPage(read, async () => [], { limit: 5 })).toEqual({ items: [] });
  });
});
