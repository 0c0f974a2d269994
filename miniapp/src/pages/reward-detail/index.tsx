import { RewardView } from '../../features/reward/reward-view';
import { useReward } from '../../features/reward/rewards';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { useParam } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function RewardDetailPage() {
  const words = useWords();
  const reward = useReward(useParam('id') ?? '', useParam('report') ?? '');
  useShown(reward.reload);
  return (
    <Screen title={words.reward.detail} ownHeading="titled">
      <RemoteView remote={reward}>
        {(value) => <RewardView reward={value} onChanged={reward.replace} onReload={reward.reload} />}
      </RemoteView>
    </Screen>
  );
}
