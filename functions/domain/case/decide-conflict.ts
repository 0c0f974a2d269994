import type { Officer } from '../jurisdiction/organisation.ts';
import { accepted, type Outcome as Result, refused } from '../outcome.ts';
import { holds } from './case-access.ts';
import type { CaseCommand, CaseContext, CaseRefusal } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import type { ViolationCase } from './violation-case.ts';

type Command = Extract<CaseCommand, { command: 'name-party' | 'raise' | 'recuse' }>;

/** Who is reported, who may therefore not handle it, and who steps back (回避). */
export const decideConflict = (
  violationCase: ViolationCase,
  command: Command,
  officer: Officer,
  context: CaseContext,
): Result<CaseFact, CaseRefusal> => {
  switch (command.command) {
    case 'name-party':
      return accepted({ type: 'party-named', data: { name: command.name } });
    case 'raise': {
      const unknown = command.units.findIndex((id) => context.unitById(id) === undefined);
      if (unknown >= 0) return refused('case.unit-unknown', `units.${unknown}`);
      const { upperUnit: unit } = context;
      // The office complained of cannot be the one that takes it in.
      if (unit === undefined || command.units.includes(unit)) return refused('case.unit-tied', 'units');
      return accepted({ type: 'raised', data: { unit, concerned: command.units, reason: command.reason } });
    }
    case 'recuse':
      return accepted({
        type: 'recused',
        data: {
          kind: command.kind,
          note: command.note,
          handedBack: handsBack(violationCase, officer, context),
        },
      });
    default:
      return command satisfies never;
  }
};

/** In the field, or as one of the two investigators: the lead gives the case to somebody else. */
const handsBack = (violationCase: ViolationCase, officer: Officer, { unitById }: CaseContext): boolean => {
  const { state, investigators } = violationCase;
  if (state === 'investigating') return investigators.includes(officer.username);
  return (state === 'dispatched' || state === 'checking') && holds(officer, violationCase, unitById);
};
