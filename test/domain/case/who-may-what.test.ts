import { describe, expect, it } from 'vitest';
import { allowedActions, whyNot } from '../../../functions/domain/case/allowed-actions.ts';
import { type CaseState, caseStates } from '../../../functions/domain/case/case-state.ts';
import { type CaseCommandName, transitions } from '../../../functions/domain/case/transitions.ts';
import type { Unit } from '../../../functions/domain/jurisdiction/organisation.ts';
import { type Role, roles } from '../../../functions/domain/jurisdiction/role.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';
import { caseHistory, caseIn, courseTo, facts, limitsOf } from '../../builders/case-history.ts';

/** Written from the lifecycle and the role table of the measure, never from the declaration in the code. */
const desk = ['intake', 'case-lead'] as const;
const readByStaff = caseStates.filter((state) => !/^(declined|transferred|merged|withdrawn)$/.test(state));
const handling = [
  'accepted',
  'dispatched',
  'checking',
  'investigating',
  'concluded',
  'handled',
  'reopened',
] as const;
const screening = ['submitted', 'supplement-requested'] as const;
type Rule = {
  readonly roles: readonly Role[];
  readonly states: readonly CaseState[];
  readonly holder?: true;
  /** Not even a township that holds the case. */
  readonly aboveTownships?: true;
};

const rules: Record<CaseCommandName, Rule> = {
  accept: { roles: desk, states: ['submitted'] },
  'request-supplement': { roles: desk, states: ['submitted'] },
  decline: { roles: desk, states: screening },
  transfer: { roles: desk, states: [...screening, 'accepted'] },
  merge: { roles: desk, states: [...screening, 'accepted'] },
  dispatch: { roles: desk, states: ['accepted', 'reopened'] },
  'redact-evidence': { roles: desk, states: readByStaff, aboveTownships: true },
  'name-party': { roles: desk, states: [...screening, ...handling, 'under-review', 'suspended'] },
  raise: { roles: desk, states: [...screening, 'accepted', 'reopened'] },
  recuse: {
    roles: [...desk, 'grid-officer', 'township-handler', 'township-lead', 'investigator', 'supervisor'],
    states: [...screening, ...handling, 'under-review', 'suspended'],
  },
  'redact-text': { roles: desk, states: readByStaff, aboveTownships: true },
  sign: {
    roles: ['grid-officer', 'township-handler', 'township-lead', 'investigator'],
    states: ['dispatched'],
    holder: true,
  },
  return: {
    roles: ['township-handler', 'township-lead', 'investigator'],
    states: ['dispatched', 'checking'],
    holder: true,
  },
  'record-site-check': {
    roles: ['grid-officer', 'township-handler', 'township-lead', 'investigator'],
    states: ['checking', 'investigating'],
    holder: true,
  },
  'file-case': { roles: ['investigator'], states: ['checking'] },
  'record-findings': {
    roles: ['township-lead', 'case-lead', 'investigator'],
    states: ['checking', 'investigating'],
  },
  'record-outcome': {
    roles: ['case-lead', 'investigator'],
    states: ['concluded', 'handled', 'replied', 'closed'],
  },
  reply: { roles: desk, states: ['concluded', 'handled'] },
  'request-extension': {
    roles: ['intake', 'township-handler', 'township-lead', 'investigator'],
    states: handling,
  },
  'approve-extension': { roles: ['case-lead'], states: handling },
  'refuse-extension': { roles: ['case-lead'], states: handling },
  message: {
    roles: ['intake', 'case-lead', 'investigator'],
    states: [...screening, ...handling, 'replied', 'under-review', 'suspended'],
  },
  'request-call': {
    roles: ['intake', 'case-lead', 'investigator'],
    states: [...screening, ...handling, 'replied', 'under-review', 'suspended'],
  },
  suspend: { roles: ['case-lead'], states: handling },
  resume: { roles: ['case-lead'], states: ['suspended'] },
  'record-review-opinion': { roles: ['case-lead', 'supervisor'], states: ['under-review'] },
  reopen: { roles: ['case-lead', 'supervisor'], states: ['replied', 'closed'] },
  close: { roles: ['case-lead'], states: ['replied'] },
};

/** States the builder reaches through a dispatch to one township, a return, and a dispatch to another. */
const wasDispatched: readonly CaseState[] = [
  ...handling.filter((state) => state !== 'accepted'),
  'replied',
  'closed',
  'under-review',
  'suspended',
];
const liesInTheField: readonly CaseState[] = ['dispatched', 'checking', 'suspended'];

type Relation = { readonly unit: Unit; sees(state: CaseState): boolean; holds(state: CaseState): boolean };
const always = () => true;
const never = () => false;
const whenGiven = (state: CaseState) => wasDispatched.includes(state);
const inTheField = (state: CaseState) => liesInTheField.includes(state);
const overseers: readonly Unit[] = [units.city, units.county, units.brigade];

const relations: readonly Relation[] = [
  { unit: units.city, sees: always, holds: never },
  { unit: units.county, sees: always, holds: (state) => !inTheField(state) },
  { unit: units.brigade, sees: always, holds: never },
  { unit: units.otherCounty, sees: never, holds: never },
  { unit: units.town, sees: whenGiven, holds: inTheField },
  { unit: units.townStation, sees: whenGiven, holds: never },
  { unit: units.village, sees: whenGiven, holds: inTheField },
  { unit: units.formerTown, sees: whenGiven, holds: never },
  { unit: units.idleTown, sees: never, holds: never },
  { unit: units.otherTown, sees: never, holds: never },
];

const expected = (name: CaseCommandName, state: CaseState, role: Role, relation: Relation) => {
  const rule = rules[name];
  if (!relation.sees(state) || !rule.roles.includes(role)) return 'access.denied';
  if (!rule.states.includes(state)) return 'case.not-in-this-state';
  const investigates = state === 'investigating' && role === 'investigator';
  const mustHold = rule.holder === true || !overseers.includes(relation.unit);
  if (mustHold && !relation.holds(state) && !investigates) return 'case.not-held-by-your-unit';
  return rule.aboveTownships && mustHold ? 'access.denied' : 'allowed';
};

const commands = Object.keys(rules) as CaseCommandName[];

/** With a request for more time pending, where the command is about one. */
const situation = (name: CaseCommandName, state: CaseState) => {
  const pending = name.endsWith('extension') && name !== 'request-extension' ? [facts.extensionAsked] : [];
  // Asked before the state was reached would be moot in some; only handling states matter here.
  const events = caseHistory(...courseTo[state], ...pending);
  // A file to black out parts of: the filing of the builder came without any.
  const violationCase = {
    ...caseIn(state, ...pending),
    ...(name === 'redact-evidence' && { files: ['evd_1'] }),
  };
  return { violationCase, deadlines: limitsOf(events) };
};

describe('who may give which command, in which state, from which office', () => {
  it('is said for every command there is', () => {
    expect(commands.toSorted()).toEqual(Object.keys(transitions).toSorted());
  });

  it.each(commands)('%s', (name) => {
    const differences: string[] = [];
    for (const state of caseStates) {
      const { violationCase, deadlines } = situation(name, state);
      expect(violationCase.state).toBe(state);
      for (const role of roles)
        for (const relation of relations) {
          const officer = anOfficer(role, relation.unit);
          const got =
            whyNot(name, violationCase, officer, { now: filedAt, unitById, deadlines }) ?? 'allowed';
          const want = expected(name, state, role, relation);
          if (got !== want) differences.push(`${state}, ${role} of ${relation.unit.id}: ${got}, not ${want}`);
        }
    }
    expect(differences).toEqual([]);
  });

  it('is what the buttons show, in the order of a case’s life', () => {
    const { violationCase, deadlines } = situation('accept', 'submitted');
    const shown = allowedActions(violationCase, anOfficer(['intake', 'investigator']), {
      now: filedAt,
      unitById,
      deadlines,
    });
    expect(shown).toEqual([
      'accept',
      'request-supplement',
      'decline',
      'transfer',
      'merge',
      'message',
      'request-call',
      'name-party',
      'raise',
      'recuse',
      'redact-text',
    ]);
  });

  it('adds up over the posts of one person', () => {
    const { violationCase, deadlines } = situation('reply', 'checking');
    const context = { now: filedAt, unitById, deadlines };
    const both = anOfficer(['investigator', 'case-lead'], units.brigade);
    expect(whyNot('file-case', violationCase, both, context)).toBeUndefined();
    expect(whyNot('suspend', violationCase, both, context)).toBeUndefined();
  });
});
