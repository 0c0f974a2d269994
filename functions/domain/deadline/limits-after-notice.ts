import type { LimitsFact } from './announced-limits.ts';
import type { TrackedDeadline } from './track.ts';

const isSame = (a: TrackedDeadline, b: TrackedDeadline): boolean =>
  a.kind === b.kind && a.started === b.started;

/** A day the reporter was told for an act of their own is never taken back: the earlier date is not enforced. */
const held = (told: TrackedDeadline, now: TrackedDeadline): TrackedDeadline =>
  now.owedBy === 'reporter' && told.dueAt > now.dueAt ? told : now;

/**
 * Compares running limits under the calendar they were told by and under the new one. `undefined`: nothing
 * that was told changed. `since`: limits that started later were told by the new calendar already.
 */
export const limitsAfterNotice = (
  notice: string,
  told: readonly TrackedDeadline[],
  now: readonly TrackedDeadline[],
  startedBefore: (deadline: TrackedDeadline) => boolean,
): LimitsFact | undefined => {
  const limits = now
    .filter((deadline) => deadline.status === 'open' && startedBefore(deadline))
    .flatMap((deadline) => {
      const before = told.find((one) => isSame(one, deadline));
      if (before === undefined) return [];
      const { kind, started, dueOn, dueAt } = held(before, deadline);
      const isChanged = before.dueAt !== deadline.dueAt || before.provisional !== deadline.provisional;
      return isChanged ? [{ kind, started, wasOn: before.dueOn, dueOn, dueAt }] : [];
    });
  if (limits.length === 0) return undefined;
  const moved = limits.some(({ wasOn, dueOn }) => wasOn !== dueOn);
  return { type: moved ? 'limits-moved' : 'limits-confirmed', data: { notice, limits } };
};
