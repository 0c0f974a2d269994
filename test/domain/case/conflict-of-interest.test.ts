import { describe, expect, it } from 'vitest';
import { maySee } from '../../../functions/domain/case/case-access.ts';
import type { CaseCommand, CaseContext } from '../../../functions/domain/case/case-command.ts';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { decideCase } from '../../../functions/domain/case/decide.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import type { Officer, Unit } from '../../../functions/domain/jurisdiction/organisation.ts';
import type { Tie } from '../../../functions/domain/jurisdiction/tie.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';
import { type CaseStep, caseHistory, facts, filed, limitsOf } from '../../builders/case-history.ts';

const tie = (about: Tie['about'] = { party: '示范化工有限公司' }, more: Partial<Tie> = {}): Tie => ({
  id: 'tie',
  holder: { officer: 'somebody' },
  about,
  kind: 'relative',
  declaredBy: 'somebody',
  declaredAt: filedAt,
  ...more,
});

const caseOf = (...steps: readonly CaseStep[]) => violationCaseOf(caseHistory(...steps));
const sees = (officer: Officer, violationCase = caseOf(filed())) => maySee(officer, violationCase, unitById);
const inTown = [filed(), facts.accepted, facts.dispatched];
const raised: CaseFact = { type: 'raised', data: { unit: units.city.id, concerned: [units.town.id] } };
const lead = anOfficer('case-lead');

const decide = (
  command: CaseCommand,
  steps: readonly CaseStep[],
  officer: Officer = lead,
  more: Partial<CaseContext> = {},
) => {
  const events = caseHistory(...steps);
  const decision = decideCase(violationCaseOf(events), command, officer, {
    now: filedAt,
    officers: () => undefined,
    unitById,
    routedUnit: units.town.id,
    upperUnit: units.city.id,
    deadlines: limitsOf(events),
    categories: [],
    ...more,
  });
  return decision.ok ? decision.value : decision.refusal;
};

describe('an officer with an interest in the reported party', () => {
  const tied: Officer = { ...anOfficer('intake'), ties: [tie()] };

  it('cannot see the case, however the party is called', () => {
    expect(sees(anOfficer('intake'))).toBe(true);
    expect(sees(tied)).toBe(false);
    expect(sees({ ...tied, ties: [tie({ party: '永昌纸业' })] })).toBe(true);
  });

  it('loses sight of it when the party is named later', () => {
    const nameless = filed({ partyName: undefined });
    const named: CaseFact = { type: 'party-named', data: { name: '示范市示范化工厂' } };
    expect(sees(tied, caseOf(nameless))).toBe(true);
    expect(sees(tied, caseOf(nameless, named))).toBe(false);
  });

  it('may not be named as an investigator', () => {
    const [first, second] = ['one', 'two'].map((name) => anOfficer('investigator', units.brigade, name));
    const file: CaseCommand = { command: 'file-case', investigators: ['one', 'two'] };
    const steps = [...inTown, facts.signed, facts.checked];
    const officers = (other: Officer | undefined) => (name: string) => (name === 'one' ? first : other);
    expect(decide(file, steps, first, { officers: officers(second) })).toMatchObject({ type: 'case-filed' });
    const tiedSecond = second && { ...second, ties: [tie()] };
    expect(decide(file, steps, first, { officers: officers(tiedSecond) })).toMatchObject({
      code: 'case.investigators-unfit',
    });
  });
});

describe('an office with an interest in the reported party', () => {
  const tiedTown: Unit = { ...units.town, ties: [tie()] };
  const known = (id: string) => (id === tiedTown.id ? tiedTown : unitById(id));

  it('is given no ticket, neither by choice nor by default', () => {
    const dispatch = (unit?: string) =>
      decide({ command: 'dispatch', urgent: false, unit }, [filed(), facts.accepted], lead, {
        unitById: known,
      });
    expect(dispatch()).toEqual({ code: 'case.unit-tied', path: 'unit' });
    expect(dispatch(units.town.id)).toEqual({ code: 'case.unit-tied', path: 'unit' });
    expect(dispatch(units.brigade.id)).toMatchObject({ type: 'dispatched' });
  });

  it('does not see what it was given before', () => {
    const officer = anOfficer('township-handler', tiedTown);
    expect(maySee(anOfficer('township-handler', units.town), caseOf(...inTown), unitById)).toBe(true);
    expect(maySee(officer, caseOf(...inTown), known)).toBe(false);
  });
});

describe('a report about officials or an office', () => {
  it('is the city’s, and hidden from the county and the office complained of', () => {
    for (const violationCase of [
      caseOf(filed({ raised: true, unit: units.city.id })),
      caseOf(filed(), raised),
    ]) {
      expect(sees(anOfficer('intake', units.city), violationCase)).toBe(true);
      expect(sees(anOfficer('intake', units.county), violationCase)).toBe(false);
      expect(sees(anOfficer('investigator', units.brigade), violationCase)).toBe(false);
      expect(sees(anOfficer('supervisor', units.county), violationCase)).toBe(false);
    }
  });

  it('is taken from whoever had it before', () => {
    const violationCase = caseOf(...inTown, facts.returned, raised);
    expect(sees(anOfficer('township-lead', units.town), violationCase)).toBe(false);
    expect(violationCase).toMatchObject({ unit: units.city.id, units: [units.city.id], raised: true });
  });

  it('is seen in the county only by the office the city gives it to, never by the one complained of', () => {
    const given: CaseFact = { type: 'dispatched', data: { unit: units.brigade.id, urgent: false } };
    const violationCase = caseOf(filed(), raised, facts.accepted, given);
    expect(sees(anOfficer('investigator', units.brigade), violationCase)).toBe(true);
    expect(sees(anOfficer('case-lead', units.county), violationCase)).toBe(false);
    const steps = [filed(), raised, facts.accepted];
    const cityLead = anOfficer('case-lead', units.city);
    expect(decide({ command: 'dispatch', urgent: false }, steps, cityLead)).toMatchObject({
      code: 'case.unit-tied',
    });
  });

  it('goes up once, and never to the office complained of', () => {
    const raise = (given: readonly string[]): CaseCommand => ({ command: 'raise', units: given });
    expect(decide(raise([units.town.id]), [filed()])).toMatchObject({
      type: 'raised',
      data: { unit: units.city.id, concerned: [units.town.id] },
    });
    expect(decide(raise([units.city.id]), [filed()])).toMatchObject({ code: 'case.unit-tied' });
    expect(decide(raise(['nowhere']), [filed()])).toEqual({ code: 'case.unit-unknown', path: 'units.0' });
    const cityLead = anOfficer('case-lead', units.city);
    expect(decide(raise([]), [filed(), raised], cityLead)).toMatchObject({ code: 'case.already-raised' });
  });
});

describe('an officer who steps back', () => {
  const recuse: CaseCommand = { command: 'recuse', kind: 'relative' };
  const town = anOfficer('township-lead', units.town, 'town');
  const steppedBack = (handedBack: boolean): CaseStep => [
    { type: 'recused', data: { kind: 'relative', handedBack } },
    { by: 'officer:town' },
  ];

  it.each([
    ['in the field', [...inTown], town, true],
    ['while checking', [...inTown, facts.signed], town, true],
    ['at the desk', [filed()], lead, false],
    [
      'as one of the two investigators',
      [...inTown, facts.signed, facts.checked, facts.caseFiled],
      anOfficer('investigator', units.brigade, 'investigator-1'),
      true,
    ],
    [
      'as another investigator',
      [...inTown, facts.signed, facts.checked, facts.caseFiled],
      anOfficer('investigator', units.brigade, 'investigator-9'),
      false,
    ],
  ] as const)('hands back what lies with them: %s', (_where, steps, officer, handedBack) => {
    expect(decide(recuse, steps, officer)).toMatchObject({ type: 'recused', data: { handedBack } });
  });

  it('sees the case no more, and it waits for the lead again', () => {
    const violationCase = caseOf(...inTown, steppedBack(true));
    expect(sees(town, violationCase)).toBe(false);
    expect(sees(anOfficer('township-lead', units.town, 'colleague'), violationCase)).toBe(true);
    expect(violationCase).toMatchObject({ state: 'accepted', unit: units.county.id, recused: ['town'] });
  });

  it('stops the limits of the field as a returned ticket does, only when the case comes back', () => {
    const open = (handedBack: boolean) =>
      limitsOf(caseHistory(...inTown, steppedBack(handedBack)))
        .filter(({ status }) => status === 'open')
        .map(({ kind }) => kind);
    expect(open(true)).toContain('dispatch');
    expect(open(true)).not.toContain('sign');
    expect(open(false)).toContain('sign');
    expect(open(false)).not.toContain('dispatch');
  });
});
