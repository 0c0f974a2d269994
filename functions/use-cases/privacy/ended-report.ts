import type { Ended } from '../../domain/identity/retention.ts';
import type { CaseRecord, RewardRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { filesOfCase } from './files-of-case.ts';

export type ReportEnd = {
  readonly ended: Ended;
  readonly caseNumber: string;
  readonly files: readonly string[];
};

type Deps = Pick<Dependencies, 'store'>;

/**
 * How far a report and its reward have come; undefined when its facts were erased before. A merged report is
 * part of a case that was handled, whatever became of its own.
 */
export const reportEnd = async ({ store }: Deps, reportId: string): Promise<ReportEnd | undefined> => {
  const [record, reward] = await Promise.all([
    store.readCase(reportId),
    store.readReward(rewardIdOf(reportId)),
  ]);
  return record === undefined ? undefined : endOf(record, reward);
};

const endOf = ({ violationCase, events }: CaseRecord, reward?: RewardRecord): ReportEnd => ({
  caseNumber: violationCase.report.caseNumber,
  files: filesOfCase(events),
  ended: {
    state: violationCase.state,
    lastAt: latest(events.at(-1)?.at, reward?.events.at(-1)?.at),
    handled: events.some(({ type }) => type === 'accepted' || type === 'merged' || type === 'merged-in'),
    ...(reward !== undefined && {
      reward: {
        state: reward.reward.state,
        paidAt: reward.events.findLast(({ type }) => type === 'paid')?.at,
      },
    }),
  },
});

/** Every account a reward was to be paid to: a failed payment may have named another. */
export const payoutsOf = (reward: RewardRecord | undefined): readonly string[] =>
  (reward?.events ?? []).flatMap((event) => (event.type === 'claimed' ? [event.data.payoutId] : []));

const latest = (a = '', b = ''): string => (a > b ? a : b);
