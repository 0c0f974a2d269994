import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clueLevels,
  contributions,
  disclosures,
  findingKinds,
  incidentLevels,
  outcomeKinds,
  severities,
} from '../../../../functions/domain/policy/fact-words.ts';
import type { PolicyPack } from '../../../../functions/domain/policy/policy-pack.ts';
import { assess } from '../../../../functions/domain/reward/assessment/assess.ts';
import { fillFacts, type StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { packs } from '../../../../functions/policies/packs.ts';
import { aFine, assessed, packOf, someFacts } from '../../../builders/reward-facts.ts';

const seed = Number(process.env['SEED'] ?? 20_261_121);
const numRuns = Number(process.env['RUNS'] ?? 300);
const options = { seed, numRuns };
console.log(`assessment properties: seed ${seed}, ${numRuns} runs per pack`);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const rarely = fc.integer({ min: 0, max: 15 }).map((n) => n === 0);
const fen = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 500_000_000 }));

const reportOf = (name: string): fc.Arbitrary<StatedFacts['reports'][number]> =>
  fc.record({
    reporter: fc.constant(name),
    filedAt: fc
      .integer({ min: 0, max: 90_000 })
      .map((s) => new Date(Date.UTC(2026, 2, 12) + s * 1000).toISOString()),
    disclosure: fc.constantFrom('named' as const, 'named' as const, ...disclosures),
    wantsReward: fc.constant(true),
    insider: fc.boolean(),
    staffDuty: rarely,
    decisive: rarely,
    members: fc.subarray(['x', 'y', 'z']).map((list) => list.map((one) => ({ reporter: name + one }))),
  });

const factsFor = (pack: PolicyPack): fc.Arbitrary<StatedFacts> => {
  const violation = fc.record({
    category:
      pack.categories.length === 0
        ? fc.constant(null)
        : fc.constantFrom(...pack.categories.map(({ code }) => code)),
    severity: fc.constantFrom(...severities),
    contribution: fc.constantFrom(...contributions),
  });
  return fc.record({
    policy: fc.constant(pack.id),
    reports: fc
      .subarray(['A', 'B', 'C', 'D'], { minLength: 1 })
      .chain((names) => fc.tuple(...names.map(reportOf))),
    case: fc.record({
      findings: fc.constantFrom('substantiated' as const, 'substantiated' as const, ...findingKinds),
      violations: fc
        .array(violation, { minLength: 1, maxLength: 3 })
        .map((list) => list.map((one, index) => ({ ...one, primary: index === 0 }))),
      closedOn: maybe(fc.constant('2026-07-01')),
      rewardedBefore: rarely,
      subjectKnown: rarely.map((no) => !no),
      clue: maybe(fc.constantFrom(...clueLevels)),
      incident: maybe(fc.constantFrom(...incidentLevels.filter((level) => level !== 'major'))),
      statutoryMaxFineFen: fen,
    }),
    outcomes: fc.array(
      fc.record({
        kind: fc.constantFrom('fine' as const, ...outcomeKinds),
        amountFen: fen,
        servedOn: maybe(fc.constant('2026-06-26')),
      }),
      { maxLength: 5 },
    ),
    evidenceHelp: fc.boolean(),
    chosenFen: maybe(fen),
  });
};

describe.each(packs)('$id', (pack) => {
  it('always answers, and every answer is consistent', () => {
    fc.assert(
      fc.property(factsFor(pack), (facts) => {
        const { eligible, unmet, amountFen, range, shares, needs, trace } = assessed(facts);
        expect(eligible).toBe(unmet.length === 0);
        expect(trace.length).toBeGreaterThan(0);
        expect(shares.reduce((sum, share) => sum + share.amountFen, 0)).toBe(amountFen ?? 0);
        expect(trace.reduce((sum, step) => sum + step.amountFen, 0)).toBe(amountFen ?? 0);
        expect(shares.every((share) => Number.isSafeInteger(share.amountFen) && share.amountFen > 0)).toBe(
          true,
        );
        expect(new Set(shares.map(({ reporter }) => reporter)).size).toBe(shares.length);
        if (amountFen === null) expect(needs).toContain('officer-choice');
        if (range !== null && eligible && amountFen !== null)
          expect(amountFen >= range.minFen && amountFen <= range.maxFen).toBe(true);
        if (!eligible) expect([amountFen, shares]).toEqual([0, []]);
      }),
      options,
    );
  });

  it('never pays less for a higher fine', () => {
    const worth = (fine: number) => {
      const violations = [
        {
          category: pack.categories[0]?.code ?? null,
          severity: 'general' as const,
          contribution: 2 as const,
        },
      ];
      const { amountFen, range } = assessed(
        someFacts(pack.id, { outcomes: [{ ...aFine(0), amountFen: fine }], case: { violations } }),
      );
      return [amountFen ?? range?.minFen ?? 0, amountFen ?? range?.maxFen ?? 0] as const;
    };
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [less, more] = [worth(Math.min(a, b)), worth(Math.max(a, b))];
        expect(more[0] >= less[0] && more[1] >= less[1]).toBe(true);
      }),
      options,
    );
  });

  it('does not depend on the order in which reports and outcomes are listed', () => {
    fc.assert(
      fc.property(factsFor(pack), (facts) => {
        const turned = {
          ...facts,
          reports: [...facts.reports].reverse(),
          outcomes: [...(facts.outcomes ?? [])].reverse(),
        };
        const [a, b] = [assessed(facts), assessed(turned)];
        expect([b.eligible, b.amountFen, b.range, b.unmet]).toEqual([
          a.eligible,
          a.amountFen,
          a.range,
          a.unmet,
        ]);
      }),
      options,
    );
  });
});

it('makes at least 100,000 assessments per second and core', () => {
  const cases = [
    someFacts('default-12', { case: { violations: [{ category: 'C07' }] } }),
    someFacts('zhejiang-2020', { outcomes: [aFine(80_000), { kind: 'administrative-detention' }] }),
    someFacts('shenzhen-2020'),
    someFacts('hangzhou-2021'),
    someFacts('jiangsu-2021', { evidenceHelp: true }),
  ].map((stated) => ({ pack: packOf(stated.policy), facts: fillFacts(stated) }));
  const perSecond = (times: number): number => {
    const before = process.cpuUsage();
    for (let turn = 0; turn < times; turn += 1) for (const { pack, facts } of cases) assess(pack, facts);
    const { user, system } = process.cpuUsage(before);
    return Math.round((times * cases.length) / ((user + system) / 1e6));
  };
  perSecond(4000);
  const best = Math.max(perSecond(20_000), perSecond(20_000), perSecond(20_000));
  console.log(`assessments: ${best.toLocaleString('en')} per second and core`);
  // Half of the goal: the figure above is the measurement, this only catches a collapse on a busy machine.
  expect(best).toBeGreaterThan(50_000);
});
