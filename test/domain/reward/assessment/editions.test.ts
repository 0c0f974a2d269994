import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../../../../functions/domain/policy/policy-pack.ts';
import { assessByEdition } from '../../../../functions/domain/reward/assessment/assess-by-edition.ts';
import { fillFacts, type StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { aFine, aReport, packOf, someFacts } from '../../../builders/reward-facts.ts';

const old = packOf('taizhou-2019');
const capped = (pack: PolicyPack, capFen: number): PolicyPack['amount'] => ({
  ...pack.amount,
  parts: pack.amount.parts.map((part) => (part.kind === 'percent-of-fine' ? { ...part, capFen } : part)),
});
/** Edition 1 until 2026-05-31 with its cap of 20,000; edition 2 from 2026-06-01 with another. */
const editions = (versionRule: PolicyPack['versionRule'], secondCapFen: number): PolicyPack[] => [
  { ...old, versionRule, effectiveTo: '2026-05-31' },
  { ...old, versionRule, edition: 2, effectiveFrom: '2026-06-01', amount: capped(old, secondCapFen) },
];
const answer = (packs: readonly PolicyPack[], more: Partial<StatedFacts> = {}) => {
  const result = assessByEdition(
    packs,
    fillFacts(someFacts('taizhou-2019', { outcomes: [aFine(900_000)], ...more })),
  );
  return result.ok ? [result.value.edition, result.value.amountFen] : result.faults;
};
const filed = (filedAt: string) => ({ reports: [aReport({ filedAt })] });

describe('the edition that applies', () => {
  it.each([
    ['2026-05-31T23:59:59+08:00', 1],
    ['2026-06-01T00:00:00+08:00', 2],
    ['2026-05-31T16:00:00Z', 2],
  ])('to a report of %s is number %i, by the day in Shanghai', (filedAt, edition) => {
    expect(answer(editions('at-report', 4_000_000), filed(filedAt))).toEqual([
      edition,
      edition === 1 ? 2_000_000 : 4_000_000,
    ]);
  });

  it('is chosen by the first of several reports', () => {
    const reports = [
      aReport({ reporter: 'B', filedAt: '2026-06-02T00:00:00Z' }),
      aReport({ filedAt: '2026-05-01T00:00:00Z' }),
    ];
    expect(answer(editions('at-report', 4_000_000), { reports })).toEqual([1, 2_000_000]);
  });

  it('is the one of the outcome where the measure says so', () => {
    expect(answer(editions('at-outcome', 4_000_000))).toEqual([2, 4_000_000]);
    expect(
      answer(editions('at-outcome', 4_000_000), {
        outcomes: [{ ...aFine(900_000), decidedOn: '2026-05-01', servedOn: '2026-05-31' }],
      }),
    ).toEqual([1, 2_000_000]);
  });

  it('is the more favourable one where the measure says so', () => {
    expect(answer(editions('more-favourable', 4_000_000))).toEqual([2, 4_000_000]);
    expect(answer(editions('more-favourable', 1_000_000))).toEqual([1, 2_000_000]);
  });

  it('can be asked for by number', () => {
    expect(answer(editions('at-report', 4_000_000), { edition: 2 })).toEqual([2, 4_000_000]);
    expect(answer(editions('at-report', 4_000_000), { edition: 3 })).toEqual([
      { path: 'edition', message: 'taizhou-2019 has no edition 3' },
    ]);
  });

  it('is refused when there was none', () => {
    expect(answer([old], filed('2019-04-01T23:59:59+08:00'))).toMatchObject([{ path: 'reports.0.filedAt' }]);
    expect(answer([])).toMatchObject([{ path: 'policy' }]);
  });
});
