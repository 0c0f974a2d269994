import type { LimitsFact } from '../../domain/deadline/announced-limits.ts';
import type { Calendar } from '../../domain/deadline/calendar.ts';
import { limitsAfterNotice } from '../../domain/deadline/limits-after-notice.ts';
import { scheduleOf } from '../../domain/deadline/schedule.ts';
import type { TrackedDeadline } from '../../domain/deadline/track.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';
import { caseChange, caseDeadlines } from '../case/case-changes.ts';
import { recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardDeadlines } from '../reward/reward-changes.ts';
import { saveReward } from '../reward/save-reward.ts';

type Deps = Pick<Dependencies, 'store' | 'policies'>;
type Event = { readonly version: number; readonly at: string; readonly commandId: string };

/** A notice whose consequences are being told, and the dates as they were told before it. */
export type Announcement = {
  readonly key: string;
  /** First instant from which every process tells the new dates. */
  readonly toldUntil: string;
  readonly before: Calendar;
};

const claimOf = ({ key }: Announcement, now: string) =>
  ({ id: `notice:${key}`, payloadHash: '', at: now, by: 'system' }) as const;

/**
 * What a notice does to one history; `undefined`: nothing, or it is recorded already. Escalation counts in
 * working days too: where only the next wake-up moves, that is recorded, so that the lists follow.
 */
const consequence = <E extends Event>(
  events: readonly E[],
  announcement: Announcement,
  deadlinesUnder: (policies: PolicyBook) => readonly TrackedDeadline[],
  policies: PolicyBook,
): LimitsFact | undefined => {
  const { key, toldUntil, before } = announcement;
  if (events.some(({ commandId }) => commandId === `notice:${key}`)) return undefined;
  const told = deadlinesUnder({ ...policies, calendar: () => before });
  const now = deadlinesUnder(policies);
  const startedAt = new Map(events.map(({ version, at }) => [version, at]));
  const fact = limitsAfterNotice(key, told, now, ({ started }) => (startedAt.get(started) ?? '') < toldUntil);
  if (fact !== undefined) return fact;
  const wakes = scheduleOf(told, before).wakeAt !== scheduleOf(now, policies.calendar()).wakeAt;
  return wakes ? { type: 'limits-confirmed', data: { notice: key, limits: [] } } : undefined;
};

/** Whether something was recorded. */
export const tellCase = async (
  deps: Deps,
  id: string,
  announcement: Announcement,
  now: string,
): Promise<boolean> => {
  const result = await retrying<boolean, never>(async () => {
    const record = await deps.store.readCase(id);
    if (record === undefined) return { ok: true, value: false };
    const { events } = record;
    const under = (policies: PolicyBook) => caseDeadlines(events, policies);
    const fact = consequence(events, announcement, under, deps.policies);
    if (fact === undefined) return { ok: true, value: false };
    const added = recorded([fact], record.violationCase.version, claimOf(announcement, now));
    const saved = await deps.store.commit([caseChange(id, events, added, deps.policies)]);
    return saved === 'committed' ? { ok: true, value: true } : 'conflict';
  });
  return result.ok && result.value;
};

export const tellReward = async (
  deps: Deps,
  id: string,
  announcement: Announcement,
  now: string,
): Promise<boolean> => {
  const result = await retrying<boolean, 'reward.budget-exhausted'>(async () => {
    const record = await deps.store.readReward(id);
    if (record === undefined) return { ok: true, value: false };
    const { events } = record;
    const under = (policies: PolicyBook) => rewardDeadlines(events, policies);
    const fact = consequence(events, announcement, under, deps.policies);
    if (fact === undefined) return { ok: true, value: false };
    const saved = await saveReward(deps, record, [fact], claimOf(announcement, now));
    if (saved === 'conflict' || !saved.ok) return saved;
    return { ok: true, value: true };
  });
  return result.ok && result.value;
};
