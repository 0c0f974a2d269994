import type { TrackedDeadline } from '../deadline/track.ts';
import type { ReporterCommand } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import type { ViolationCase } from './violation-case.ts';

type Context = { readonly now: string; readonly deadlines: readonly TrackedDeadline[] };

/**
 * A rating "not solved" has the answered case handled again (Jinan's hotline rules, art 27, after a call-back):
 * once, and as long as a review could be asked for. After that the review by the higher office is the way.
 */
export const sendsBack = (
  { state, sentBack }: ViolationCase,
  command: ReporterCommand,
  { now, deadlines }: Context,
): readonly Extract<CaseFact, { type: 'reopened' }>[] => {
  if (command.command !== 'rate' || command.solved !== false || sentBack === true) return [];
  if (state !== 'replied' && state !== 'closed') return [];
  const window = deadlines.findLast(({ kind }) => kind === 'review-request');
  if (window === undefined || window.status !== 'open' || window.dueAt <= now) return [];
  return [{ type: 'reopened', data: { reason: '举报人反映问题没有解决', unsolved: true } }];
};
