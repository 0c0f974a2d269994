import { describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../../functions/domain/case/case-event.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { assess } from '../../../functions/domain/reward/assessment/assess.ts';
import { type Choice, factsOfCase } from '../../../functions/domain/reward/facts-of-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import {
  type CaseStep,
  caseHistory,
  caseIn,
  courseTo,
  facts,
  filed,
  foundAs,
} from '../../builders/case-history.ts';
import { packOf } from '../../builders/reward-facts.ts';

const pack = packOf('default-12');
const of = (steps: readonly CaseStep[], choice: Choice = {}) => {
  const violationCase = violationCaseOf(caseHistory(...steps));
  return factsOfCase(pack, violationCase, [{ reportId: 'rpt_1', violationCase }], choice);
};
const reportFiled = (report: Partial<ReportFacts>) => of([filed(report)]).reports[0];

describe('what a case tells the engine', () => {
  it('of the report: who first, how, and whether a reward is wanted', () => {
    expect(reportFiled({})).toMatchObject({
      reporter: 'rpt_1',
      filedAt,
      disclosure: 'named',
      wantsReward: true,
      insider: false,
      reachable: true,
    });
    expect(reportFiled({ disclosure: 'coded', insider: true, wantsReward: false })).toMatchObject({
      reachable: true,
      insider: true,
      wantsReward: false,
    });
    expect(reportFiled({ disclosure: 'anonymous' })).toMatchObject({ reachable: false });
  });

  it('nothing against a person: the case side knows none', () => {
    expect(reportFiled({})).toMatchObject({ staffDuty: false, staffRelative: false, mediaStaff: false });
  });

  it('of the edition the case began with', () => {
    expect(of(courseTo.submitted)).toMatchObject({ policy: 'default-12', edition: 1 });
  });

  it('of findings: the first category is the primary one', () => {
    const found = foundAs({
      findings: 'partly',
      categories: ['C07', 'C01'],
      severity: 'major',
      contribution: 2,
      matchesReport: false,
      subjectKnown: false,
      underRectification: true,
      knownToAuthorityAt: '2026-03-01T00:00:00.000Z',
      publishedByMediaAt: '2026-03-02T00:00:00.000Z',
      clue: 'valid',
      incident: 'general',
      statutoryMaxFineFen: 100,
    });
    expect(of([...courseTo.checking, found]).case).toMatchObject({
      findings: 'partly',
      violations: [
        { category: 'C07', primary: true, severity: 'major', contribution: 2 },
        { category: 'C01', primary: false, severity: 'major', contribution: 2 },
      ],
      matchesReport: false,
      subjectKnown: false,
      underRectification: true,
      knownToAuthorityAt: '2026-03-01T00:00:00.000Z',
      publishedByMediaAt: '2026-03-02T00:00:00.000Z',
      clue: 'valid',
      incident: 'general',
      statutoryMaxFineFen: 100,
    });
  });

  it('before the findings: nothing is concluded, one violation without a category', () => {
    expect(of(courseTo.checking).case).toMatchObject({
      findings: null,
      violations: [{ category: null, primary: true }],
      closedOn: null,
    });
  });

  it('of the end: the day of the answer in Shanghai', () => {
    const late = '2026-03-20T16:30:00.000Z';
    expect(of([...courseTo.concluded, [facts.replied, { at: late }]]).case.closedOn).toBe('2026-03-21');
  });

  it('of documents: the kinds the engine knows, with their dates', () => {
    const strange = { type: 'outcome-recorded', data: { kind: 'a-kind-word', final: false } } as const;
    expect(of([...courseTo.concluded, strange, facts.outcome]).outcomes).toEqual([
      { kind: 'fine', amountFen: 8_000_000, decidedOn: '2026-03-08', servedOn: '2026-03-09' },
    ]);
  });

  it('of the officers’ choice and the government’s consent', () => {
    const chosen = of(courseTo.handled, {
      chosenFen: 500,
      reason: '线索关键',
      consent: { number: '府函1号', on: '2026-03-11' },
    });
    expect(chosen).toMatchObject({
      chosenFen: 500,
      chosenReason: '线索关键',
      consents: [{ by: 'same-level-government', number: '府函1号', on: '2026-03-11' }],
    });
    expect(of(courseTo.handled)).toMatchObject({ chosenFen: null, chosenReason: null, consents: [] });
  });

  it('is enough for the engine: 200 yuan for C07 with a fine served', () => {
    const assessed = assess(pack, of(courseTo.handled));
    expect(assessed).toMatchObject({ ok: true, value: { eligible: true, amountFen: 20_000 } });
  });

  it('lets the first of several reports win', () => {
    const lead = caseIn('handled');
    const later = violationCaseOf(caseHistory([filed(), { at: '2026-03-10T09:00:00.000Z' }]));
    const assessed = assess(
      pack,
      factsOfCase(
        pack,
        lead,
        [
          { reportId: 'rpt_2', violationCase: later },
          { reportId: 'rpt_1', violationCase: lead },
        ],
        {},
      ),
    );
    expect(assessed).toMatchObject({
      ok: true,
      value: { shares: [{ reporter: 'rpt_1', amountFen: 20_000 }] },
    });
  });
});
