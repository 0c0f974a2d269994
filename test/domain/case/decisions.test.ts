import { describe, expect, it } from 'vitest';
import type { CaseCommand, CaseContext } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact, Outcome } from '../../../functions/domain/case/case-event.ts';
import type { CaseState } from '../../../functions/domain/case/case-state.ts';
import { decideCase } from '../../../functions/domain/case/decide.ts';
import { type ViolationCase, violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';
import { caseHistory, courseTo, facts, filed, foundAs, limitsOf } from '../../builders/case-history.ts';

const officers = [
  anOfficer('investigator', units.brigade, 'investigator-1'),
  anOfficer('investigator', units.brigade, 'investigator-2'),
  anOfficer('investigator', units.town, 'town-investigator'),
  anOfficer('case-lead', units.county, 'lead'),
];
const [first, second] = officers;
const lead = anOfficer(['case-lead', 'intake'], units.county, 'lead');
const town = anOfficer('township-lead', units.town, 'town-lead');

type Situation = {
  readonly more?: readonly CaseFact[];
  readonly now?: string;
  readonly mergeTarget?: ViolationCase;
};

const decide = (
  state: CaseState,
  command: CaseCommand,
  officer = lead,
  { more = [], now = filedAt, mergeTarget }: Situation = {},
) => {
  const events = caseHistory(...courseTo[state], ...more);
  const context: CaseContext = {
    now,
    officers: (username) => officers.find((one) => one.username === username),
    unitById,
    routedUnit: units.town.id,
    deadlines: limitsOf(events),
    categories: ['C01', 'C07'],
    mergeTarget,
  };
  const decision = decideCase(violationCaseOf(events), command, officer, context);
  return decision.ok ? decision.value : decision.refusal;
};

describe('dispatch', () => {
  const dispatch = (unit?: string): CaseCommand => ({ command: 'dispatch', urgent: false, unit });

  it('goes to the township of the place when nobody says otherwise', () => {
    expect(decide('accepted', dispatch())).toMatchObject({ data: { unit: units.town.id, urgent: false } });
  });

  it('goes to any handling unit of the same county', () => {
    for (const unit of [units.formerTown.id, units.brigade.id])
      expect(decide('accepted', dispatch(unit))).toMatchObject({ type: 'dispatched', data: { unit } });
  });

  it.each([
    ['a unit of another county', units.otherTown.id],
    ['an office that handles nothing', units.county.id],
    ['a village', units.village.id],
    ['a unit that does not exist', 'nowhere'],
  ])('never goes to %s', (_, unit) => {
    expect(decide('accepted', dispatch(unit))).toEqual({ code: 'case.unit-unknown', path: 'unit' });
  });
});

describe('merging', () => {
  const merge: CaseCommand = { command: 'merge', into: 'rpt_2' };
  const target = (state: CaseState, unit: string = units.county.id) => {
    const [, ...course] = courseTo[state];
    return violationCaseOf(caseHistory(filed({ caseNumber: 'OTHER-00001', unit }), ...course));
  };

  it('into a case whose answer is still to come', () => {
    for (const state of ['submitted', 'dispatched', 'concluded', 'handled', 'reopened', 'suspended'] as const)
      expect(decide('submitted', merge, lead, { mergeTarget: target(state) })).toEqual({
        type: 'merged',
        data: { into: 'rpt_2' },
      });
  });

  it.each(['declined', 'transferred', 'merged', 'withdrawn', 'replied', 'closed'] as const)(
    'never into a case that is %s: its reporter would wait for nothing',
    (state) => {
      expect(decide('submitted', merge, lead, { mergeTarget: target(state) })).toEqual({
        code: 'case.merge-target-closed',
        path: 'into',
      });
    },
  );

  it('neither into itself, nor into another county’s case, nor into none', () => {
    const itself = violationCaseOf(caseHistory(filed()));
    expect(decide('submitted', merge, lead, { mergeTarget: itself })).toMatchObject({
      code: 'case.merge-into-itself',
    });
    const elsewhere = target('accepted', units.otherCounty.id);
    expect(decide('submitted', merge, lead, { mergeTarget: elsewhere })).toMatchObject({
      code: 'case.merge-elsewhere',
    });
    expect(decide('submitted', merge)).toMatchObject({ code: 'case.merge-elsewhere' });
  });
});

describe('the site check', () => {
  const check = (visitedAt?: string): CaseCommand => ({
    command: 'record-site-check',
    visitedAt,
    violationSeen: true,
    notes: '现场冒烟',
    evidence: [],
  });

  it('is recorded with the time of the visit, or with now', () => {
    expect(decide('checking', check('2026-03-10T15:30:00+08:00'), town)).toMatchObject({
      data: { visitedAt: '2026-03-10T07:30:00.000Z' },
    });
    expect(decide('checking', check(), town)).toMatchObject({ data: { visitedAt: filedAt } });
  });

  it('cannot lie in the future, not by a millisecond', () => {
    expect(decide('checking', check('2026-03-10T16:00:00.001+08:00'), town)).toEqual({
      code: 'case.visited-in-future',
      path: 'visitedAt',
    });
    expect(decide('checking', check('2026-03-10T16:00:00.000+08:00'), town)).toMatchObject({
      type: 'site-checked',
    });
  });

  it('comes before findings and before filing the case', () => {
    const unchecked = caseHistory(filed(), facts.accepted, facts.dispatched, facts.signed);
    const context = { now: filedAt, unitById, deadlines: limitsOf(unchecked) };
    const commands: readonly CaseCommand[] = [
      { command: 'file-case', investigators: ['investigator-1', 'investigator-2'] },
      { command: 'record-findings', ...facts.found.data },
    ];
    for (const command of commands)
      expect(
        decideCase(violationCaseOf(unchecked), command, officers[0] ?? lead, {
          ...context,
          officers: () => undefined,
          routedUnit: undefined,
          categories: [],
        }),
      ).toMatchObject({ refusal: { code: 'case.no-site-check' } });
  });
});

describe('returning a ticket', () => {
  const back: CaseCommand = { command: 'return', reason: '不在本辖区' };
  // Dispatched at 16:00:04 on 03-10 by the builder's clock.
  it('is possible until 24 hours have passed since the dispatch', () => {
    expect(decide('dispatched', back, town, { now: '2026-03-11T08:00:03.999Z' })).toMatchObject({
      type: 'ticket-returned',
    });
  });

  it('is too late at the first instant after', () => {
    expect(decide('dispatched', back, town, { now: '2026-03-11T08:00:04.000Z' })).toEqual({
      code: 'case.return-too-late',
    });
  });
});

describe('filing the case', () => {
  const file = (investigators: readonly string[], category?: string): CaseCommand => ({
    command: 'file-case',
    investigators,
    category,
  });

  it('names two licensed officers, the filer one of them', () => {
    expect(decide('checking', file(['investigator-1', 'investigator-2'], 'C07'), first)).toMatchObject({
      type: 'case-filed',
      data: { investigators: ['investigator-1', 'investigator-2'], category: 'C07' },
    });
  });

  it.each([
    ['one person twice', ['investigator-1', 'investigator-1']],
    ['one person alone', ['investigator-1']],
    ['three people', ['investigator-1', 'investigator-2', 'lead']],
    ['an officer without the post', ['investigator-1', 'lead']],
    ['an investigator of a township', ['investigator-1', 'town-investigator']],
    ['somebody unknown', ['investigator-1', 'nobody']],
    ['two others', ['investigator-2', 'lead']],
  ])('refuses %s', (_, investigators) => {
    expect(decide('checking', file(investigators), first)).toEqual({
      code: 'case.investigators-unfit',
      path: 'investigators',
    });
  });

  it('refuses the filer who is not one of the two', () => {
    const third = anOfficer('investigator', units.brigade, 'investigator-3');
    expect(decide('checking', file(['investigator-1', 'investigator-2']), third)).toMatchObject({
      code: 'case.investigators-unfit',
    });
  });

  it('knows only the measure’s own categories', () => {
    expect(decide('checking', file(['investigator-1', 'investigator-2'], 'X9'), second)).toEqual({
      code: 'case.category-unknown',
      path: 'category',
    });
  });
});

describe('findings', () => {
  it('fall back on the category the case was filed under', () => {
    const filedUnder: CaseFact = { type: 'case-filed', data: { ...facts.caseFiled.data, category: 'C01' } };
    const command: CaseCommand = { command: 'record-findings', ...facts.found.data, categories: [] };
    expect(decide('checking', command, first, { more: [filedUnder] })).toMatchObject({
      data: { categories: ['C01'] },
    });
    expect(decide('checking', command, first)).toMatchObject({ data: { categories: [] } });
  });

  it('name the category that is not on the list', () => {
    const command: CaseCommand = {
      command: 'record-findings',
      ...facts.found.data,
      categories: ['C07', 'Z'],
    };
    expect(decide('checking', command, first)).toEqual({
      code: 'case.category-unknown',
      path: 'categories.1',
    });
  });

  it('of a township are not recorded once the county investigates or another unit holds the case', () => {
    const command: CaseCommand = { command: 'record-findings', ...facts.found.data };
    expect(decide('checking', command, town)).toMatchObject({ type: 'findings-recorded' });
    expect(decide('investigating', command, town)).toEqual({ code: 'case.not-held-by-your-unit' });
    const former = anOfficer('township-lead', units.formerTown);
    expect(decide('checking', command, former)).toEqual({ code: 'case.not-held-by-your-unit' });
  });
});

describe('a handling document', () => {
  const record = (data: Partial<Outcome>): CaseCommand => ({
    command: 'record-outcome',
    ...facts.outcome.data,
    ...data,
  });
  const today = '2026-03-10';

  it('is recorded as it is, dated today at the latest', () => {
    const command = record({ decidedOn: today, servedOn: today });
    expect(decide('concluded', command)).toMatchObject({ data: { decidedOn: today, servedOn: today } });
  });

  it.each<[string, CaseCommand, string, string]>([
    ['decided tomorrow', record({ decidedOn: '2026-03-11' }), 'case.date-in-future', 'decidedOn'],
    ['served tomorrow', record({ servedOn: '2026-03-11' }), 'case.date-in-future', 'servedOn'],
    [
      'served before it was decided',
      record({ decidedOn: '2026-03-09', servedOn: '2026-03-08' }),
      'case.served-before-decided',
      'servedOn',
    ],
    [
      'a fine without its amount',
      { command: 'record-outcome', kind: 'fine', final: true },
      'case.amount-missing',
      'amountFen',
    ],
    [
      'a daily penalty without its amount',
      { command: 'record-outcome', kind: 'daily-penalty', final: true },
      'case.amount-missing',
      'amountFen',
    ],
  ])('refuses one %s', (_, command, code, path) => {
    expect(decide('concluded', command)).toEqual({ code, path });
  });

  it('belongs to Shanghai’s day: 00:30 there is still yesterday in UTC', () => {
    const now = '2026-03-10T16:30:00.000Z';
    expect(decide('concluded', record({ servedOn: '2026-03-11' }), lead, { now })).toMatchObject({
      type: 'outcome-recorded',
    });
  });

  it('comes before the answer when the county filed the case and found a violation', () => {
    const reply: CaseCommand = { command: 'reply', text: '已处罚' };
    const investigated = (more: readonly CaseFact[]) => decide('investigating', reply, lead, { more });
    expect(investigated([facts.found])).toEqual({ code: 'case.outcome-missing' });
    expect(investigated([foundAs({ findings: 'partly' })])).toEqual({ code: 'case.outcome-missing' });
    expect(investigated([foundAs({ findings: 'unsubstantiated' })])).toMatchObject({ type: 'replied' });
    expect(investigated([facts.found, facts.outcome])).toMatchObject({ type: 'replied' });
    expect(decide('concluded', reply)).toMatchObject({ type: 'replied' });
  });
});
