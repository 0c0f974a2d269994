import { localDateOf } from '../deadline/local-date.ts';
import { type Officer, oversees } from '../jurisdiction/organisation.ts';
import { accepted, type Outcome as Result, refused } from '../outcome.ts';
import type { CaseCommand, CaseContext, CaseRefusal } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import { isExcluded } from './conflict-of-interest.ts';
import type { ViolationCase } from './violation-case.ts';

type Command = Extract<CaseCommand, { command: 'file-case' | 'record-findings' | 'record-outcome' }>;
type Decision = Result<CaseFact, CaseRefusal>;

export const decideInvestigation = (
  violationCase: ViolationCase,
  command: Command,
  officer: Officer,
  context: CaseContext,
): Decision => {
  switch (command.command) {
    case 'file-case':
      return fileCase(violationCase, command, officer, context);
    case 'record-findings': {
      const { command: _name, ...given } = command;
      const { filedCategory } = violationCase;
      const filedUnder =
        given.categories.length === 0 && filedCategory !== undefined ? [filedCategory] : given.categories;
      const findings = { ...given, categories: filedUnder };
      const unknown = findings.categories.findIndex((code) => !context.categories.includes(code));
      return unknown >= 0
        ? refused('case.category-unknown', `categories.${unknown}`)
        : accepted({ type: 'findings-recorded', data: findings });
    }
    case 'record-outcome':
      return recordOutcome(command, context.now);
    default:
      return command satisfies never;
  }
};

/** On-site enforcement and penalties need two officers with a licence (行政处罚法 art 42), the filer being one. */
const fileCase = (
  violationCase: ViolationCase,
  { investigators, category, facts }: Extract<Command, { command: 'file-case' }>,
  officer: Officer,
  context: CaseContext,
): Decision => {
  const fit = investigators.every((username) => {
    const named = context.officers(username);
    return named?.roles.includes('investigator') && oversees(named.unit) && !isExcluded(named, violationCase);
  });
  const two = new Set(investigators).size === 2 && investigators.includes(officer.username);
  if (!fit || !two) return refused('case.investigators-unfit', 'investigators');
  if (category !== undefined && !context.categories.includes(category))
    return refused('case.category-unknown', 'category');
  return accepted({ type: 'case-filed', data: { investigators, category, facts } });
};

const MONEY: readonly string[] = ['fine', 'daily-penalty'];

const recordOutcome = (command: Extract<Command, { command: 'record-outcome' }>, now: string): Decision => {
  const { command: _name, ...outcome } = command;
  const today = localDateOf(now);
  if (MONEY.includes(outcome.kind) && outcome.amountFen === undefined)
    return refused('case.amount-missing', 'amountFen');
  if (outcome.decidedOn !== undefined && outcome.decidedOn > today)
    return refused('case.date-in-future', 'decidedOn');
  if (outcome.servedOn !== undefined && outcome.servedOn > today)
    return refused('case.date-in-future', 'servedOn');
  if (
    outcome.servedOn !== undefined &&
    outcome.decidedOn !== undefined &&
    outcome.servedOn < outcome.decidedOn
  )
    return refused('case.served-before-decided', 'servedOn');
  return accepted({ type: 'outcome-recorded', data: outcome });
};
