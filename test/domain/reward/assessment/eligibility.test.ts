import { describe, expect, it } from 'vitest';
import type { StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { packs } from '../../../../functions/policies/packs.ts';
import { aFine, aReport, assessed, packOf, someFacts } from '../../../builders/reward-facts.ts';

const c07 = { category: 'C07', primary: true, severity: 'major', contribution: 1 } as const;
const standing = (report: Partial<StatedFacts['reports'][number]>, more: StatedFacts['case'] = {}) =>
  assessed(someFacts('default-12', { reports: [aReport(report)], case: { violations: [c07], ...more } }));

describe('default-12: each requirement alone', () => {
  it.each([
    ['not-in-scope', {}, { inScope: false }],
    ['not-substantiated', {}, { findings: 'unsubstantiated' }],
    ['not-substantiated', {}, { findings: 'unverifiable' }],
    ['not-substantiated', {}, { findings: null }],
    ['fact-mismatch', {}, { matchesReport: false }],
    ['no-clear-subject', {}, { subjectKnown: false }],
    ['already-known', {}, { knownToAuthorityAt: '2026-03-12T09:09:59+08:00' }],
    ['media-exposed', {}, { publishedByMediaAt: '2026-03-12T01:09:59Z' }],
    ['under-rectification', {}, { underRectification: true }],
    ['same-already-rewarded', {}, { rewardedBefore: true }],
    ['exposed-by-reporter-fraud', {}, { fabricated: true }],
    ['staff-duty', { staffDuty: true }, {}],
    ['staff-duty', { members: [{ reporter: 'A2', staffDuty: true }] }, {}],
    ['relative-of-staff', { staffRelative: true }, {}],
    ['media-person', { mediaStaff: true }, {}],
    ['anonymous-no-contact', { disclosure: 'anonymous' }, {}],
    ['anonymous-no-contact', { reachable: false }, {}],
  ] as const)('%s', (code, report, more) => {
    expect(standing(report, more)).toMatchObject({
      eligible: false,
      unmet: [code],
      amountFen: 0,
      shares: [],
    });
  });

  it.each([
    ['known at the same second', { knownToAuthorityAt: '2026-03-12T09:10:00+08:00' }],
    ['known a second later', { knownToAuthorityAt: '2026-03-12T09:10:01+08:00' }],
    ['in the media at the same second', { publishedByMediaAt: '2026-03-12T09:10:00+08:00' }],
    ['partly substantiated', { findings: 'partly' }],
  ] as const)('pays when %s', (_, more) => {
    expect(standing({}, more)).toMatchObject({ eligible: true, amountFen: 20_000 });
  });

  it('pays coded reporters, who can claim with their receipt code', () => {
    expect(standing({ disclosure: 'coded' }).amountFen).toBe(20_000);
  });

  it('pays a report that was decisive although the authority knew', () => {
    expect(standing({ decisive: true }, { knownToAuthorityAt: '2026-01-01T00:00:00Z' }).amountFen).toBe(
      20_000,
    );
  });

  it('names everything that stands against it, each with its clause', () => {
    const answer = assessed(
      someFacts('default-12', {
        reports: [
          aReport({ disclosure: 'anonymous', staffDuty: true, staffRelative: true, mediaStaff: true }),
        ],
        outcomes: [],
        case: {
          findings: 'unsubstantiated',
          inScope: false,
          matchesReport: false,
          subjectKnown: false,
          knownToAuthorityAt: '2026-01-01T00:00:00Z',
          publishedByMediaAt: '2026-01-01T00:00:00Z',
          underRectification: true,
          rewardedBefore: true,
          fabricated: true,
        },
      }),
    );
    expect(answer.unmet).toEqual([
      'not-in-scope',
      'not-substantiated',
      'fact-mismatch',
      'no-clear-subject',
      'no-penalty',
      'already-known',
      'media-exposed',
      'under-rectification',
      'same-already-rewarded',
      'exposed-by-reporter-fraud',
      'staff-duty',
      'relative-of-staff',
      'media-person',
      'anonymous-no-contact',
    ]);
    expect(answer.trace.map(({ step }) => step)).toEqual(answer.unmet);
    for (const { clause, text } of answer.trace)
      expect(clause.zh && clause.en && text.zh && text.en).toBeTruthy();
  });
});

describe('the outcome document', () => {
  const withOutcomes = (policy: string, outcomes: StatedFacts['outcomes']) =>
    assessed(someFacts(policy, { outcomes, case: { violations: policy === 'default-12' ? [c07] : [] } }))
      .unmet;
  const { servedOn: _, ...unserved } = aFine(80_000);

  it.each(['default-12', 'zhejiang-2020', 'suining-2023'])('%s: must have been served', (policy) => {
    expect(withOutcomes(policy, [])).toEqual(['no-penalty']);
    expect(withOutcomes(policy, [unserved])).toEqual(['no-penalty']);
    expect(withOutcomes(policy, [{ kind: 'police-transfer' }])).toEqual(['no-penalty']);
    expect(withOutcomes(policy, [{ kind: 'order-to-correct', servedOn: '2026-06-26' }])).toEqual([
      'no-penalty',
    ]);
    expect(withOutcomes(policy, [{ kind: 'administrative-detention' }])).toEqual([]);
    expect(withOutcomes(policy, [{ kind: 'police-transfer', servedOn: '2026-06-26' }])).toEqual([]);
  });

  it('of Hangzhou counts from the decision', () => {
    expect(withOutcomes('hangzhou-2021', [unserved])).toEqual([]);
    expect(withOutcomes('hangzhou-2021', [{ kind: 'police-transfer', servedOn: '2026-06-26' }])).toEqual([
      'no-penalty',
    ]);
  });

  it('is not needed in Shenzhen, Zhengzhou, Xianning and Longtang', () => {
    for (const policy of ['shenzhen-2020', 'xianning-2022', 'longtang-2025'])
      expect(assessed(someFacts(policy, { outcomes: [] })).eligible).toBe(true);
    expect(packOf('zhengzhou-2018').eligibility.outcomes).toEqual([]);
  });
});

describe('what only some measures ask', () => {
  it('Xianning and Longtang want the reporter to say that they take part', () => {
    const silent = { reports: [aReport({ wantsReward: false })] };
    for (const policy of ['xianning-2022', 'longtang-2025'])
      expect(assessed(someFacts(policy, silent)).unmet).toEqual(['not-declared']);
    expect(assessed(someFacts('zhejiang-2020', silent)).eligible).toBe(true);
  });

  it('Shenzhen needs no known party for a general item, but for a larger one', () => {
    const unknownParty = (severity: 'general' | 'larger') =>
      assessed(
        someFacts('shenzhen-2020', {
          case: { subjectKnown: false, violations: [{ severity, contribution: 1 }] },
        }),
      ).unmet;
    expect(unknownParty('general')).toEqual([]);
    expect(unknownParty('larger')).toEqual(['no-clear-subject']);
  });

  it('Longtang pays anonymous reporters who can be reached, others pay named or coded ones', () => {
    const payable = Object.fromEntries(packs.map(({ id, process }) => [id, process.payable.join()]));
    expect(payable).toMatchObject({
      'longtang-2025': 'named,coded,anonymous',
      'zhenjiang-2021': 'named,coded',
      'zhejiang-2020': 'named',
    });
    const lost = someFacts('longtang-2025', {
      reports: [aReport({ disclosure: 'anonymous', reachable: false })],
    });
    expect(assessed(lost).unmet).toEqual(['anonymous-no-contact']);
    const agreed = someFacts('longtang-2025', { reports: [aReport({ disclosure: 'anonymous' })] });
    expect(assessed(agreed).eligible).toBe(true);
  });

  it('Xianning decides after the case is closed', () => {
    expect(assessed(someFacts('xianning-2022', { case: { closedOn: null } })).needs).toEqual([
      'officer-choice',
      'case-closure',
    ]);
  });

  it.each([
    ['2026-03-11', true],
    ['2026-03-12', false],
    ['2026-03-13', false],
  ])('a repeat offence after a case closed on %s is rewarded again: %s', (earlierCaseClosedOn, eligible) => {
    const facts = someFacts('zhejiang-2020', { case: { rewardedBefore: true, earlierCaseClosedOn } });
    expect(assessed(facts).eligible).toBe(eligible);
  });
});
