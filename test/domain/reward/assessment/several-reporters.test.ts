import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../../../../functions/domain/policy/policy-pack.ts';
import type { StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { aReport, assessed, faultsOf, packOf, someFacts } from '../../../builders/reward-facts.ts';

const at = (reporter: string, time: string, more: Partial<StatedFacts['reports'][number]> = {}) =>
  aReport({ reporter, filedAt: `2026-03-12T${time}+08:00`, ...more });
const c07 = { violations: [{ category: 'C07', primary: true }] };
const answer = (reports: StatedFacts['reports'], more: Partial<StatedFacts> = {}, policy = 'default-12') =>
  assessed(someFacts(policy, { reports, case: policy === 'default-12' ? c07 : {}, ...more }));
const sharing = (changes: Partial<PolicyPack['multipleReporters']>): PolicyPack => {
  const pack = packOf('default-12');
  return { ...pack, multipleReporters: { ...pack.multipleReporters, ...changes } };
};

describe('the first by registration time', () => {
  it('receives everything; the later one is told why not', () => {
    const { shares, unmet, reporters } = answer([at('B', '09:10:01'), at('A', '09:10:00')]);
    expect(shares).toEqual([{ reporter: 'A', amountFen: 20_000 }]);
    expect(unmet).toEqual([]);
    expect(reporters).toEqual([
      { reporter: 'A', unmet: [] },
      { reporter: 'B', unmet: ['not-first'] },
    ]);
  });

  it('shares with whoever registered in the same second', () => {
    expect(answer([at('A', '09:10:00.100'), at('B', '09:10:00.900')]).shares).toEqual([
      { reporter: 'A', amountFen: 10_000 },
      { reporter: 'B', amountFen: 10_000 },
    ]);
  });

  it('stands in line once, however often they file', () => {
    expect(answer([at('A', '09:00:00'), at('A', '09:30:00')]).shares).toEqual([
      { reporter: 'A', amountFen: 20_000 },
    ]);
  });

  it('keeps the place even when they cannot be paid', () => {
    const { eligible, unmet } = answer([
      at('A', '09:00:00', { disclosure: 'anonymous' }),
      at('B', '09:30:00'),
    ]);
    expect(eligible).toBe(false);
    expect(unmet).toEqual(['anonymous-no-contact', 'not-first']);
  });

  it('is compared across time zones', () => {
    const utc = aReport({ reporter: 'U', filedAt: '2026-03-12T01:00:00Z' });
    expect(answer([at('A', '09:00:01'), utc]).shares[0]?.reporter).toBe('U');
  });
});

describe('a later reporter with decisive facts', () => {
  const reports = [at('A', '09:00:00'), at('B', '10:00:00', { decisive: true })];

  it('waits for a reviewer where the measure allows a share', () => {
    expect(answer(reports)).toMatchObject({
      shares: [{ reporter: 'A', amountFen: 20_000 }],
      needs: ['reviewer-decision'],
    });
  });

  it('receives what the reviewer decided', () => {
    const agreedShares = [
      { reporter: 'A', amountFen: 15_000 },
      { reporter: 'B', amountFen: 5000 },
    ];
    expect(answer(reports, { agreedShares, consents: [{ by: 'reviewer' }] })).toMatchObject({
      shares: agreedShares,
      needs: [],
    });
  });

  it('takes the place of a first reporter who cannot be paid, if the reviewer agrees', () => {
    const first = at('A', '09:00:00', { reachable: false });
    expect(answer([first, at('B', '10:00:00', { decisive: true })])).toMatchObject({
      eligible: true,
      shares: [{ reporter: 'B', amountFen: 20_000 }],
      needs: ['reviewer-decision'],
    });
  });

  it('gets nothing where the measure knows no such share', () => {
    expect(answer(reports, {}, 'zhejiang-2020')).toMatchObject({ needs: [], shares: [{ reporter: 'A' }] });
  });
});

describe('suining-2023: everybody of one day is first', () => {
  const suining = (chosenFen: number, ...reports: StatedFacts['reports']) =>
    answer(reports, { chosenFen }, 'suining-2023').shares;

  it('shares equally; the fen that cannot be divided go to the earliest', () => {
    expect(suining(100_000, at('C', '23:59:59'), at('A', '00:00:00'), at('B', '12:00:00'))).toEqual([
      { reporter: 'A', amountFen: 33_334 },
      { reporter: 'B', amountFen: 33_333 },
      { reporter: 'C', amountFen: 33_333 },
    ]);
    expect(suining(50_001, at('A', '09:00:00'), at('B', '10:00:00')).map((share) => share.amountFen)).toEqual(
      [25_001, 25_000],
    );
  });

  it('counts the day of Shanghai, not of UTC', () => {
    const night = aReport({ reporter: 'B', filedAt: '2026-03-12T16:00:00Z' });
    expect(suining(100_000, at('A', '00:00:01'), night)).toEqual([{ reporter: 'A', amountFen: 100_000 }]);
    const evening = aReport({ reporter: 'B', filedAt: '2026-03-12T15:59:59Z' });
    expect(suining(100_000, at('A', '00:00:01'), evening)).toHaveLength(2);
  });

  it('leaves out one of the day who is excluded', () => {
    expect(suining(100_000, at('A', '09:00:00', { staffDuty: true }), at('B', '10:00:00'))).toEqual([
      { reporter: 'B', amountFen: 100_000 },
    ]);
  });
});

describe('a joint report', () => {
  const joint = [at('A', '09:00:00', { members: [{ reporter: 'A2' }, { reporter: 'A3' }] })];

  it('is paid to the representative once the members agree', () => {
    expect(answer(joint)).toMatchObject({
      shares: [{ reporter: 'A', amountFen: 20_000 }],
      needs: ['members-consent'],
    });
    expect(answer(joint, { consents: [{ by: 'members', on: '2026-08-01' }] }).needs).toEqual([]);
  });

  it('is divided equally where the measure says so', () => {
    const pack = sharing({ jointSplit: 'equal' });
    expect(assessed(someFacts('default-12', { reports: joint, case: c07 }), pack).shares).toEqual([
      { reporter: 'A', amountFen: 6667 },
      { reporter: 'A2', amountFen: 6667 },
      { reporter: 'A3', amountFen: 6666 },
    ]);
  });

  it('accepts a division that adds up, and no other', () => {
    const agreed = (...shares: [string, number][]) =>
      faultsOf(
        someFacts('default-12', {
          reports: joint,
          case: c07,
          agreedShares: shares.map(([reporter, amountFen]) => ({ reporter, amountFen })),
        }),
      );
    expect(agreed(['A', 12_000], ['A2', 8000])).toEqual([]);
    expect(agreed(['A', 12_000])).toEqual([
      { path: 'agreedShares', message: 'adds up to 12000 fen, the reward is 20000 fen' },
    ]);
    expect(agreed(['A', 12_000], ['X', 8000]).map(({ path }) => path)).toEqual(['agreedShares.1.reporter']);
  });
});

it('raises for an insider only when all who share are insiders', () => {
  const level = { violations: [{ severity: 'major' as const, contribution: 1 as const }] };
  const both = (insider: boolean) => [
    at('A', '09:00:00', { insider: true }),
    at('B', '09:00:00', { insider }),
  ];
  const shared = (insider: boolean) =>
    assessed(someFacts('shenzhen-2020', { reports: both(insider), case: level }));
  expect(shared(true)).toMatchObject({ amountFen: 7_500_000, needs: [] });
  expect(shared(false)).toMatchObject({ amountFen: 5_000_000, needs: ['reviewer-decision'] });
});
