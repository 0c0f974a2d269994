import { useState } from 'react';
import type { RewardDetail } from '../../../../functions/contract/rewards';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { ListRow } from '../../shared/ui/card/list-row';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { useWords } from '../../shared/words/use-words';
import { ClaimForm } from './claim-form';
import { ConfirmReceipt } from './confirm-receipt';
import { TextForm } from './text-form';

type Action = RewardDetail['allowedActions'][number];

const primaries = ['confirm-receipt', 'claim', 'apply'] as const;
const others = ['claim', 'objection', 'waive'] as const;
const icons: Record<(typeof others)[number], IconName> = {
  claim: 'key-round',
  objection: 'scale',
  waive: 'x',
};

type Props = {
  readonly reward: RewardDetail;
  readonly onChanged: (reward: RewardDetail) => void;
  readonly onReload: () => void;
};

export function RewardActions({ reward, onChanged, onReload }: Props) {
  const words = useWords().reward;
  const [open, setOpen] = useState<Action>();
  const allowed = (action: Action): boolean => reward.allowedActions.includes(action);
  // Claiming again ends the code in the reporter's hand: not the first thing to press.
  const again = reward.state === 'claimed' && reward.payment?.state === 'waiting';
  const primary = primaries.find((action) => allowed(action) && !(again && action === 'claim'));
  const rest = others.filter((action) => allowed(action) && (action !== 'claim' || again));
  const names: Record<Action, string> = {
    claim: reward.state === 'claimed' ? words.collection.again : words.claim,
    apply: words.apply,
    'confirm-receipt': words.confirmReceipt,
    objection: words.objection,
    waive: words.waive,
  };
  const done = (changed: RewardDetail) => {
    setOpen(undefined);
    onChanged(changed);
  };
  const forms: Record<Action, () => React.ReactNode> = {
    claim: () => <ClaimForm reward={reward} onDone={done} />,
    apply: () => <TextForm reward={reward} act="application" onDone={done} />,
    waive: () => <TextForm reward={reward} act="waive" onDone={done} />,
    objection: () => <TextForm reward={reward} act="objection" onDone={done} />,
    'confirm-receipt': () => (
      <ConfirmReceipt packageInfo={reward.payment?.packageInfo ?? ''} onDone={onReload} />
    ),
  };
  return (
    <>
      {rest.length > 0 ? (
        <Box className="card card-list">
          {rest.map((action) => (
            <ListRow
              key={action}
              icon={icons[action]}
              title={names[action]}
              onPress={() => setOpen(action)}
            />
          ))}
        </Box>
      ) : null}
      {primary ? (
        <ActionBar>
          <Button id={`action-${primary}`} onPress={() => setOpen(primary)} block>
            {names[primary]}
          </Button>
        </ActionBar>
      ) : null}
      {open && allowed(open) ? (
        <Sheet title={names[open]} onClose={() => setOpen(undefined)}>
          {forms[open]()}
        </Sheet>
      ) : null}
    </>
  );
}
