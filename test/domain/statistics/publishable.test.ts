import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsOfWhole,
  largeCells,
  publishable,
  smallestCell,
} from '../../../functions/domain/statistics/publishable.ts';

const cells = (...counts: readonly number[]) =>
  counts.map((count, index) => ({ name: `area ${index}`, count }));
const counts = (shown: readonly { readonly count: number }[]) => shown.map(({ count }) => count);

describe('figures for the public', () => {
  it('are withheld below five', () => {
    expect([0, 1, 4, 5, 17].map((count) => publishable(count))).toEqual([null, null, null, 5, 17]);
    expect(counts(largeCells(cells(9, 5, 4, 1)))).toEqual([9, 5]);
  });

  it('do not let a withheld area be found by subtraction from the total', () => {
    expect(counts(cellsOfWhole(cells(20, 9, 3)))).toEqual([20]);
    expect(counts(cellsOfWhole(cells(20, 9, 4, 3)))).toEqual([20, 9]);
    expect(counts(cellsOfWhole(cells(20, 9, 6)))).toEqual([20, 9, 6]);
    expect(counts(cellsOfWhole(cells(3)))).toEqual([]);
  });

  it('leave never a remainder between one and four, whatever the cells', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (numbers) => {
        const all = cells(...numbers);
        const shown = cellsOfWhole(all);
        const total = counts(all).reduce((sum, count) => sum + count, 0);
        const rest = total - counts(shown).reduce((sum, count) => sum + count, 0);
        // A total below five is not published either.
        expect(rest === 0 || rest >= smallestCell || total < smallestCell).toBe(true);
        expect(shown.every(({ count }) => count >= smallestCell)).toBe(true);
      }),
    );
  });
});
