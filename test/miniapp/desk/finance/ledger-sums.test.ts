import { describe, expect, it } from 'vitest';
import { signedYuan, sumFen } from '../../../../miniapp/src/desk/finance/ledger-sums';

describe('the ledger', () => {
  it('writes every amount with two decimals and a true minus sign', () => {
    expect([0, 5, 20_000, -2_000_000_050].map(signedYuan)).toEqual([
      '0.00',
      '0.05',
      '200.00',
      '−20,000,000.50',
    ]);
  });

  it('adds a balanced line up to zero', () => {
    expect(sumFen([{ amountFen: -30_000 }, { amountFen: 30_000 }])).toBe(0);
    expect(sumFen([{ amountFen: -30_000 }, { amountFen: 29_999 }])).toBe(-1);
  });
});
