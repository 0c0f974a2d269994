import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../functions/domain/deadline/calendar.ts';
import { computeDeadline } from '../../functions/domain/deadline/compute-deadline.ts';
import {
  clueLevels,
  contributions,
  disclosures,
  findingKinds,
  incidentLevels,
  outcomeKinds,
  requirementCodes,
  severities,
} from '../../functions/domain/policy/fact-words.ts';
import { packFaults } from '../../functions/domain/policy/pack-faults.ts';
import { calendars } from '../../functions/policies/calendars/calendars.ts';
import * as picklists from '../../functions/policies/fact-picklists.ts';
import { editionsOf, findPack, packInForce, packs } from '../../functions/policies/packs.ts';

const calendar = createCalendar(calendars);
const rule = (policy: string, kind: string) => findPack(policy)?.deadlines.find((one) => one.kind === kind);
const dueOn = (policy: string, kind: string, from: string) => {
  const found = rule(policy, kind);
  const outcome = found && computeDeadline(found, from, calendar);
  return outcome?.ok ? outcome.value.dueOn : undefined;
};

describe('the shipped packs', () => {
  it('are the twelve that the contract names', () => {
    expect(packs.map(({ id }) => id)).toEqual([
      'default-12',
      'zhejiang-2020',
      'shenzhen-2020',
      'hangzhou-2021',
      'zhengzhou-2018',
      'xianning-2022',
      'longtang-2025',
      'jiangsu-2021',
      'jiangxi-2021',
      'taizhou-2019',
      'zhenjiang-2021',
      'suining-2023',
    ]);
  });

  it('are found by id and edition, and by the day they hold', () => {
    expect(findPack('zhejiang-2020')?.edition).toBe(1);
    expect(findPack('zhejiang-2020', 2)).toBeUndefined();
    expect(findPack('nowhere')).toBeUndefined();
    expect(editionsOf('nowhere')).toEqual([]);
    expect(packInForce('zhejiang-2020', '2020-12-31')).toBeUndefined();
    expect(packInForce('zhejiang-2020', '2021-01-01')?.id).toBe('zhejiang-2020');
  });

  it('speak the same words as the domain', () => {
    const optionsOf = (list: { options: readonly unknown[] }) => list.options;
    expect(optionsOf(picklists.outcome)).toEqual(outcomeKinds);
    expect(optionsOf(picklists.severity)).toEqual(severities);
    expect(optionsOf(picklists.contribution)).toEqual(contributions);
    expect(optionsOf(picklists.clueLevel)).toEqual(clueLevels);
    expect(optionsOf(picklists.incidentLevel)).toEqual(incidentLevels);
    expect(optionsOf(picklists.findings)).toEqual(findingKinds);
    expect(optionsOf(picklists.disclosure)).toEqual(disclosures);
    expect(optionsOf(picklists.requirementCode)).toEqual(requirementCodes);
  });
});

describe.each(packs)('$id', (pack) => {
  it('has no faults', () => {
    expect(packFaults(pack)).toEqual([]);
  });

  it('names a source for every amount and a doubt for every open question', () => {
    const cited = [...pack.amount.parts, ...pack.amount.multipliers].map(({ source }) => source);
    const outside = pack.sources.filter(({ quality }) => quality !== 'design');
    expect(outside.some(({ address }) => address?.startsWith('http'))).toBe(true);
    for (const source of cited) expect(outside.map(({ id }) => id)).toContain(source);
    expect(pack.doubts.length).toBeGreaterThan(4);
    expect(pack.checkedOn >= pack.effectiveFrom).toBe(true);
  });

  it('says which limits are its own, law, practice or a default', () => {
    for (const { ground, basis } of pack.deadlines)
      if (ground === 'design')
        expect(`${basis.zh}${basis.en}`).toMatch(/产品默认值.*Default of this product/);
  });

  it('has every limit of the flow', () => {
    const kinds = pack.deadlines.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'acceptance',
        'acceptance-outer',
        'supplement',
        'dispatch',
        'sign',
        'ticket-return',
        'site-check',
        'handling-target',
        'handling',
        'penalty-decision',
        'reply',
        'propose',
        'review',
        'approve',
        'notify',
        'claim',
        'pay',
        'payment-confirmation',
        'review-request',
        'review-opinion',
        'reconsideration',
        'objection',
        'rating',
        'listed-supervision',
      ]),
    );
    expect(kinds.includes('apply')).toBe(pack.process.mode === 'application-first');
  });
});

describe('limits of the measures', () => {
  it.each([
    ['default-12', 'acceptance', '2026-02-13T16:20', '2026-02-24'],
    ['default-12', 'claim', '2026-08-03', '2026-10-08'],
    ['default-12', 'handling', '2026-03-02', '2026-05-06'], // 05-01 is a holiday until 05-05
    ['longtang-2025', 'claim', '2026-03-02', '2026-04-01'],
    ['longtang-2025', 'propose', '2026-03-02', '2026-03-09'],
    ['xianning-2022', 'invite', '2026-03-02', '2026-03-09'],
    ['xianning-2022', 'apply', '2026-03-02', '2026-04-14'],
    ['xianning-2022', 'decide', '2026-03-02', '2026-03-16'],
    ['zhenjiang-2021', 'claim', '2026-03-02', '2026-09-02'],
    ['zhejiang-2020', 'notify', '2026-03-02', '2026-03-16'],
  ])('%s %s from %s is due on %s', (policy, kind, from, expected) => {
    expect(dueOn(policy, kind, from)).toBe(expected);
  });

  it('rise to the unit lead at once, the county lead and the city supervisor a working day later each', () => {
    expect(rule('default-12', 'acceptance')?.escalation).toEqual([
      { after: 0, to: 'unit-lead' },
      { after: 1, to: 'county-lead' },
      { after: 2, to: 'city-supervisor' },
    ]);
  });

  it('forfeit an unclaimed reward and an application that did not come, and fail an unconfirmed transfer', () => {
    expect(rule('default-12', 'claim')).toMatchObject({ onBreach: 'forfeit', remindBefore: [7, 3, 1] });
    expect(rule('xianning-2022', 'apply')).toMatchObject({
      onBreach: 'forfeit',
      length: 30,
      dayKind: 'working-day',
    });
    expect(rule('zhenjiang-2021', 'claim')).toMatchObject({ length: 6, dayKind: 'month' });
    expect(rule('default-12', 'payment-confirmation')).toMatchObject({
      onBreach: 'fail-payment',
      length: 24,
      dayKind: 'hour',
    });
    expect(rule('default-12', 'handling')?.extension).toEqual({ max: 30, dayKind: 'calendar-day' });
  });
});

/** Fails to compile when a picklist and its type drift apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const sameOutcome: Same<v.InferOutput<typeof picklists.outcome>, (typeof outcomeKinds)[number]> = true;
it('types and lists agree', () => expect(sameOutcome).toBe(true));
