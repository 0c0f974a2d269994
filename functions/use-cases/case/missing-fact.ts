import type { CaseFact } from '../../domain/case/case-event.ts';
import { evolve } from '../../domain/case/violation-case.ts';
import { assess } from '../../domain/reward/assessment/assess.ts';
import { factsOfCase } from '../../domain/reward/facts-of-case.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';
import { type Command, recorded } from '../command.ts';

/**
 * The first fact the measure of the place still needs before findings or documents can be recorded: asked of
 * the officer who has the file open, not of the reward desk weeks later. Undefined = nothing is missing.
 */
export const missingFact = (
  policies: PolicyBook,
  record: CaseRecord,
  fact: CaseFact,
  command: Command,
): string | undefined => {
  if (fact.type !== 'findings-recorded' && fact.type !== 'outcome-recorded') return undefined;
  const { report } = record.violationCase;
  const [event] = recorded([fact], record.violationCase.version, command);
  if (event === undefined) return undefined;
  const after = evolve(record.violationCase, event);
  const confirmed = after.findings?.findings === 'substantiated' || after.findings?.findings === 'partly';
  if (!confirmed || !report.wantsReward) return undefined;
  const pack = policies.edition(report.policyId, report.policyEdition);
  const assessed = assess(
    pack,
    factsOfCase(pack, after, [{ reportId: record.id, violationCase: after }], {}),
  );
  return assessed.ok ? undefined : fieldOf(assessed.faults[0]?.path ?? '');
};

/** `case.violations.0.category` is the field `categories` of the form. */
const fieldOf = (path: string): string => {
  const last = path.split('.').at(-1) ?? '';
  return last === 'category' || last === 'violations' ? 'categories' : last;
};
