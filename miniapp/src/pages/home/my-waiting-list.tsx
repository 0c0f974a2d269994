import { useReports } from '../../features/report/reports';
import { useRewards } from '../../features/reward/rewards';
import { useShown } from '../../shared/wechat/lifecycle';
import { WaitingList } from './waiting-list';

export function MyWaitingList() {
  const reports = useReports();
  const rewards = useRewards();
  useShown(() => {
    reports.reload();
    rewards.reload();
  });
  return <WaitingList rewards={rewards.value?.items ?? []} reports={reports.value?.items ?? []} />;
}
