import { describe, expect, it } from 'vitest';
import { basisSpans } from '../../../../miniapp/src/desk/policies/basis-spans';

const spans = (...bases: readonly (string | undefined)[]) =>
  basisSpans(
    bases.map((basis) => ({ title: 't', text: 'x', ...(basis === undefined ? {} : { basis }) })),
  ).map(({ span }) => span);

describe('the basis of sentences', () => {
  it('is written once for neighbours that share it, and every row is covered once', () => {
    expect(spans('a', 'a', 'b', 'a')).toEqual([2, 0, 1, 1]);
    expect(spans(undefined, undefined, 'a')).toEqual([2, 0, 1]);
    expect(spans('a')).toEqual([1]);
    expect(spans()).toEqual([]);
  });
});
