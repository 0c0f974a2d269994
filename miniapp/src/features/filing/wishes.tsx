import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Box } from '../../shared/ui/primitives/box';
import { canSendNotices } from '../../shared/wechat/ask-for-notices';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';

type Wish = 'wantsReward' | 'wantsReply' | 'wantsNotices' | 'insider' | 'concernsOfficials';

type Props = { readonly draft: Draft; readonly change: (change: Partial<Draft>) => void };

/** What the reporter wants to come of it. Without a name nobody knows where a message would go. */
export function Wishes({ draft, change }: Props) {
  const words = useWords().filing.identity;
  const reachable = draft.disclosure !== 'anonymous';
  const wishes: readonly (readonly [Wish, string, string?])[] = [
    ...(reachable ? ([['wantsReward', words.wantsReward]] as const) : []),
    ...(reachable ? ([['wantsReply', words.wantsReply]] as const) : []),
    ...(draft.disclosure === 'named' && canSendNotices
      ? ([['wantsNotices', words.wantsNotices, words.wantsNoticesHint]] as const)
      : []),
    ['insider', words.insider, words.insiderHint],
    ['concernsOfficials', words.officials, words.officialsHint],
  ];
  return (
    <Box>
      {wishes.map(([wish, name, hint]) => (
        <ChoiceCard
          key={wish}
          plain
          role="checkbox"
          checked={draft[wish]}
          onPress={() => change({ [wish]: !draft[wish] })}
        >
          <Box>{name}</Box>
          {hint ? <Box className="note secondary">{hint}</Box> : null}
        </ChoiceCard>
      ))}
    </Box>
  );
}
