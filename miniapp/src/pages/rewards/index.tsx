import { RewardRowCard } from '../../features/reward/reward-row';
import { isWaitingForMe, useRewards } from '../../features/reward/rewards';
import { Button } from '../../shared/ui/button/button';
import { Empty } from '../../shared/ui/notice/empty';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function RewardsPage() {
  const words = useWords();
  const rewards = useRewards();
  useShown(rewards.reload);
  return (
    <Screen title={words.reward.mine}>
      <RemoteView remote={rewards}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="award" title={words.reward.none} text={words.reward.noneText}>
              <Button kind="plain" onPress={() => go('pages/about/policy/index')}>
                {words.about.policy.title}
              </Button>
            </Empty>
          ) : (
            <Box className="stack-12">
              {[...items]
                .sort((a, b) => Number(isWaitingForMe(b)) - Number(isWaitingForMe(a)))
                .map((row) => (
                  <RewardRowCard key={row.id} row={row} />
                ))}
            </Box>
          )
        }
      </RemoteView>
    </Screen>
  );
}
