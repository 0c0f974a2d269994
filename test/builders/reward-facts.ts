import type { PolicyPack } from '../../functions/domain/policy/policy-pack.ts';
import { assess } from '../../functions/domain/reward/assessment/assess.ts';
import type { Assessment, FactFault } from '../../functions/domain/reward/assessment/assessment.ts';
import { fillFacts, type StatedFacts } from '../../functions/domain/reward/assessment/fill-facts.ts';
import { findPack } from '../../functions/policies/packs.ts';

export const aReport = (overrides: Partial<StatedFacts['reports'][number]> = {}) => ({
  reporter: 'A',
  filedAt: '2026-03-12T09:10:00+08:00',
  disclosure: 'named' as const,
  wantsReward: true,
  ...overrides,
});

/** A penalty decision of 2026-06-16, served ten days later. */
export const aFine = (yuan: number) => ({
  kind: 'fine' as const,
  amountFen: Math.round(yuan * 100),
  decidedOn: '2026-06-16',
  servedOn: '2026-06-26',
});

/** Substantiated, named, first, a fine of 80,000 yuan served; the category where the pack has them. */
export const someFacts = (policy: string, overrides: Partial<StatedFacts> = {}): StatedFacts => ({
  policy,
  reports: [aReport()],
  outcomes: [aFine(80_000)],
  ...overrides,
  case: {
    findings: 'substantiated',
    closedOn: '2026-07-01',
    violations: [{ category: null, primary: true, severity: 'general', contribution: 1 }],
    ...overrides.case,
  },
});

export const packOf = (id: string): PolicyPack => {
  const pack = findPack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
};

export const assessed = (facts: StatedFacts, pack = packOf(facts.policy)): Assessment => {
  const result = assess(pack, fillFacts(facts));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.faults)}`);
  return result.value;
};

export const faultsOf = (facts: StatedFacts, pack = packOf(facts.policy)): readonly FactFault[] => {
  const result = assess(pack, fillFacts(facts));
  return result.ok ? [] : result.faults;
};

export const amountOf = (facts: StatedFacts, pack = packOf(facts.policy)): number | null =>
  assessed(facts, pack).amountFen;
