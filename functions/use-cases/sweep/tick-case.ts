import type { CaseFact } from '../../domain/case/case-event.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { DeadlineAction } from '../../domain/deadline/escalation.ts';
import { actionsDue } from '../../domain/deadline/schedule.ts';
import type { TrackedDeadline } from '../../domain/deadline/track.ts';
import { caseChange, caseDeadlines } from '../case/case-changes.ts';
import { recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';

/** Silence past a limit ends a case only where the office has nothing left to do. */
const waitsForReporter = (state: CaseState): boolean =>
  state === 'replied' || state === 'supplement-requested';

/** The office's own reminders stay inside; a right that may be left alone (a window) is no duty. */
const remindsReporter = (
  { owedBy, window, kind, dueAt }: TrackedDeadline,
  { kind: step }: DeadlineAction,
): readonly CaseFact[] =>
  step === 'remind' && owedBy === 'reporter' && !window
    ? [{ type: 'reporter-reminded', data: { kind, dueAt } }]
    : [];

/** Records every reminder, breach and escalation whose time has come, and closes what closes by itself. */
export const tickCase = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  id: string,
  now: string,
): Promise<boolean> => {
  const result = await retrying<boolean, never>(async () => {
    const record = await deps.store.readCase(id);
    if (record === undefined) return { ok: true, value: false };
    const due = actionsDue(caseDeadlines(record.events, deps.policies), deps.policies.calendar(), now);
    if (due.length === 0) return { ok: true, value: false };
    const lapsed = due.find(
      ({ deadline, action }) => action.kind === 'breach' && deadline.rule.onBreach === 'close',
    );
    const facts: readonly CaseFact[] = [
      ...due.map(
        ({ deadline, action }): CaseFact => ({
          type: 'deadline-noted',
          data: { kind: deadline.kind, started: deadline.started, key: action.key, dueAt: deadline.dueAt },
        }),
      ),
      ...due.flatMap(({ deadline, action }) => remindsReporter(deadline, action)),
      ...(lapsed !== undefined && waitsForReporter(record.violationCase.state)
        ? [{ type: 'closed', data: { reason: lapsed.deadline.kind } } as const]
        : []),
    ];
    const claim = {
      id: `tick:${record.violationCase.version}`,
      payloadHash: '',
      at: now,
      by: 'system',
    } as const;
    const added = recorded(facts, record.violationCase.version, claim);
    const saved = await deps.store.commit([caseChange(id, record.events, added, deps.policies)]);
    return saved === 'committed' ? { ok: true, value: true } : 'conflict';
  });
  return result.ok && result.value;
};
