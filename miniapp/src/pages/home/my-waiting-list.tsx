import { useEffect } from 'react';
import { useReports } from '../../features/report/reports';
import { useRewards } from '../../features/reward/rewards';
import { useShown } from '../../shared/wechat/lifecycle';
import { readStored, writeStored } from '../../shared/wechat/storage';
import { WaitingList } from './waiting-list';
import { rewardsForMe, runningReports } from './what-waits';

const name = 'waiting';

/** What waits for somebody who was here before. As many rows as last time keep their place until the answer is there. */
export function MyWaitingList() {
  const reports = useReports();
  const rewards = useRewards();
  useShown(() => {
    reports.reload();
    rewards.reload();
  });
  const mine = rewardsForMe(rewards.value?.items ?? []);
  const running = runningReports(reports.value?.items ?? []);
  const rows = mine.length + running.length;
  const known = [reports, rewards].every(({ value }) => value !== undefined);
  useEffect(() => {
    if (known) writeStored(name, rows);
  }, [known, rows]);
  const failed = reports.problem !== undefined || rewards.problem !== undefined;
  const coming = known || failed ? 0 : Math.max(0, rowsLastTime() - rows);
  return <WaitingList rewards={mine} reports={running} coming={coming} />;
}

const rowsLastTime = (): number => {
  const stored = readStored(name);
  return typeof stored === 'number' && stored > 0 ? stored : 0;
};
