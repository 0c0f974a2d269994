import { useState } from 'react';
import type { RewardDetail } from '../../../../functions/contract/rewards';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { actOnReward } from './rewards';

type Props = {
  readonly reward: RewardDetail;
  readonly act: 'waive' | 'objection' | 'application';
  readonly onDone: (reward: RewardDetail) => void;
};

/** Waive, object, apply: a sentence of explanation, perhaps a text, one button. */
export function TextForm({ reward, act, onDone }: Props) {
  const words = useWords().reward;
  const [text, setText] = useState('');
  const [key, setKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const said = {
    waive: { lead: words.waiveText, send: words.waiveSend },
    objection: { lead: words.objectionText, send: words.objectionSend },
    application: { lead: words.applyText, send: words.apply },
  }[act];
  const send = async () => {
    setBusy(true);
    const body = act === 'objection' ? { reason: text.trim() } : {};
    const answer = await actOnReward(reward.id, reward.reportId, act, body, key);
    setBusy(false);
    if (answer.ok) {
      onDone(answer.value);
      return;
    }
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(randomKey());
  };
  return (
    <Box className="stack-16">
      <Box className="secondary">{said.lead}</Box>
      {act === 'objection' ? (
        <TextField
          id="reason"
          long
          label={words.objectionReason}
          value={text}
          maxLength={1000}
          onChange={setText}
        />
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button
        kind={act === 'waive' ? 'danger' : 'primary'}
        busy={busy}
        disabled={act === 'objection' && text.trim() === ''}
        onPress={() => void send()}
        block
      >
        {said.send}
      </Button>
    </Box>
  );
}
