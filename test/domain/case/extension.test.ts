import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../functions/domain/case/allowed-actions.ts';
import type { CaseCommand } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { decideCase } from '../../../functions/domain/case/decide.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';
import { caseHistory, courseTo, facts, limitsOf } from '../../builders/case-history.ts';

const investigator = anOfficer('investigator', units.brigade, 'investigator-1');
const lead = anOfficer('case-lead', units.county, 'lead');

const checking = courseTo.checking;
const handlingOf = (...more: readonly CaseFact[]) =>
  limitsOf(caseHistory(...checking, ...more)).find(({ kind }) => kind === 'handling');

const decide = (command: CaseCommand, officer = investigator, more: readonly CaseFact[] = []) => {
  const events = caseHistory(...checking, ...more);
  const decision = decideCase(violationCaseOf(events), command, officer, {
    now: filedAt,
    officers: () => undefined,
    unitById,
    routedUnit: undefined,
    deadlines: limitsOf(events),
    categories: [],
  });
  return decision.ok ? decision.value : decision.refusal;
};

const ask = (kind: string, length: number): CaseCommand => ({
  command: 'request-extension',
  kind,
  length,
  reason: '需要监测',
});
const approve: CaseCommand = { command: 'approve-extension', told: '监测需要时间' };

describe('more time for handling', () => {
  it('is asked for within the measure’s maximum: 30 days, not 31', () => {
    expect(decide(ask('handling', 30))).toMatchObject({ type: 'extension-requested', data: { length: 30 } });
    expect(decide(ask('handling', 31))).toEqual({ code: 'case.extension-too-long', path: 'length' });
  });

  it('counts what was granted before towards the maximum', () => {
    const granted = [facts.extensionAsked, facts.extended];
    expect(decide(ask('handling', 20), investigator, granted)).toMatchObject({ type: 'extension-requested' });
    expect(decide(ask('handling', 21), investigator, granted)).toMatchObject({
      code: 'case.extension-too-long',
    });
  });

  it('is asked only for a limit that runs and that the measure lets be extended', () => {
    expect(decide(ask('review-opinion', 5))).toEqual({ code: 'case.extension-not-running', path: 'kind' });
    expect(decide(ask('sign', 5))).toMatchObject({ code: 'case.extension-not-running' });
    expect(decide(ask('nothing', 5))).toMatchObject({ code: 'case.extension-not-running' });
    expect(decide(ask('reply', 1), investigator, [facts.found])).toMatchObject({
      code: 'case.extension-too-long',
    });
  });

  it('is asked for once at a time', () => {
    expect(decide(ask('handling', 5), investigator, [facts.extensionAsked])).toEqual({
      code: 'case.extension-pending',
    });
  });

  it('changes nothing while it is only asked for, or refused', () => {
    const before = handlingOf();
    expect(handlingOf(facts.extensionAsked)).toEqual(before);
    expect(handlingOf(facts.extensionAsked, facts.extensionRefused)).toEqual(before);
  });

  it('is granted by another person, who repeats what was asked for', () => {
    expect(decide(approve, lead, [facts.extensionAsked])).toEqual({
      type: 'extension-approved',
      data: { kind: 'handling', length: 10, reason: '需要监测', told: '监测需要时间' },
    });
  });

  it('is neither granted nor refused by whoever asked', () => {
    const both = anOfficer(['investigator', 'case-lead'], units.county, 'intake');
    for (const command of [approve, { command: 'refuse-extension', reason: '否' } as const])
      expect(decide(command, both, [facts.extensionAsked])).toEqual({ code: 'case.extension-own' });
  });

  it('is not granted when nobody asked, or when the limit does not run any more', () => {
    expect(decide(approve, lead)).toEqual({ code: 'case.extension-none' });
    const asked: CaseFact = { ...facts.extensionAsked, data: { ...facts.extensionAsked.data, kind: 'sign' } };
    expect(decide(approve, lead, [asked])).toEqual({ code: 'case.extension-not-running' });
    expect(decide({ command: 'refuse-extension', reason: '已办结' }, lead, [asked])).toMatchObject({
      type: 'extension-refused',
    });
  });

  it('shows no button for it otherwise', () => {
    const events = caseHistory(...checking);
    const context = { now: filedAt, unitById, deadlines: limitsOf(events) };
    expect(whyNot('approve-extension', violationCaseOf(events), lead, context)).toBe('case.extension-none');
    expect(whyNot('request-extension', violationCaseOf(events), investigator, context)).toBeUndefined();
  });
});

describe('an extended limit', () => {
  it('counts from the unrolled end: 60 + 30 = 90 days from acceptance, then rolls', () => {
    const before = handlingOf();
    // Accepted on 2026-03-10; 60 days end on Saturday 05-09, which is a make-up working day.
    expect(before).toMatchObject({ unrolledOn: '2026-05-09', dueOn: '2026-05-09' });
    const after = handlingOf({
      type: 'extension-approved',
      data: { kind: 'handling', length: 30, reason: '监测' },
    });
    expect(after).toMatchObject({ unrolledOn: '2026-06-08', dueOn: '2026-06-08', extendedBy: 30 });
  });

  it('never counts an extension from the rolled end', () => {
    const events = (at: string, ...more: readonly CaseFact[]) =>
      caseHistory(courseTo.submitted[0] ?? facts.wrote, [facts.accepted, { at }], ...more);
    const limit = (...more: readonly CaseFact[]) =>
      limitsOf(events('2026-03-11T01:00:00.000Z', ...more)).find(({ kind }) => kind === 'handling');
    // 60 days end on Sunday 05-10 and roll to Monday; 5 more are counted from the Sunday.
    expect(limit()).toMatchObject({ unrolledOn: '2026-05-10', dueOn: '2026-05-11' });
    expect(limit({ ...facts.extended, data: { ...facts.extended.data, length: 5 } })).toMatchObject({
      unrolledOn: '2026-05-15',
      dueOn: '2026-05-15',
    });
  });

  it('adds a second extension to the first, from the same beginning', () => {
    const two = handlingOf(facts.extended, facts.extended);
    expect(two).toMatchObject({ unrolledOn: '2026-05-29', extendedBy: 20 });
  });

  it('leaves the other limits as they were', () => {
    const target = (...more: readonly CaseFact[]) =>
      limitsOf(caseHistory(...checking, ...more)).find(({ kind }) => kind === 'handling-target');
    expect(target(facts.extended)).toEqual(target());
  });
});
