import { describe, expect, it } from 'vitest';
import { grant, type Posting, postingsOf } from '../../../functions/domain/reward/ledger.ts';
import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';
import { aNomination, rewardFacts as f } from '../../builders/reward-history.ts';

const moved = (postings: readonly Posting[]) =>
  Object.fromEntries(postings.map(({ account, amountFen }) => [account, amountFen]));

describe('what an event does to the budget', () => {
  it.each<[fact: RewardFact, from: string, to: string]>([
    [f.approved, 'available', 'committed'],
    [f.started, 'committed', 'in-transit'],
    [f.failed, 'in-transit', 'committed'],
    [f.paid, 'in-transit', 'paid'],
    [f.forfeited, 'committed', 'available'],
    [f.waived, 'committed', 'available'],
    [f.revoked, 'committed', 'available'],
    [f.upheld, 'committed', 'available'],
  ])('%o: %s → %s', (fact, from, to) => {
    expect(moved(postingsOf(fact, 20_000, true))).toEqual({ [from]: -20_000, [to]: 20_000 });
  });

  it('is nothing where no money was committed yet', () => {
    for (const fact of [f.forfeited, f.waived, f.revoked, f.upheld])
      expect(postingsOf(fact, 20_000, false)).toEqual([]);
  });

  it('is nothing for all the steps without money', () => {
    const { approved, started, failed, paid, forfeited, waived, revoked, upheld, ...without } = f;
    for (const fact of [aNomination(), ...Object.values(without)])
      expect(postingsOf(fact, 20_000, true), fact.type).toEqual([]);
  });

  it('begins with a grant by the treasury', () => {
    expect(moved(grant(500))).toEqual({ granted: -500, available: 500 });
  });
});
