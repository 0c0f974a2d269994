import type { CaseEvent } from '../../domain/case/case-event.ts';
import { type ViolationCase, violationCaseOf } from '../../domain/case/violation-case.ts';

/** A case as it was right after an event: what a command that is sent again is answered from. */
export const historyAsOf = (
  history: readonly CaseEvent[],
  version: number,
): { readonly events: readonly CaseEvent[]; readonly violationCase: ViolationCase } => {
  const events = history.filter((event) => event.version <= version);
  return { events, violationCase: violationCaseOf(events) };
};
