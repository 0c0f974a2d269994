import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { randomKey } from '../../shared/wechat/random-key';
import { commandTask } from './tasks';
import { useOfficerWords } from './use-officer-words';

type Props = { readonly task: CaseDetail; readonly onDone: () => void };

/** A tap on a usual reason writes it; it can be changed. */
export function ReturnForm({ task, onDone }: Props) {
  const words = useOfficerWords().returning;
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(randomKey);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    const answer = await commandTask(
      task.id,
      { command: 'return', version: task.version, reason: reason.trim() },
      key,
    );
    setBusy(false);
    if (answer.ok) {
      onDone();
      return;
    }
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(randomKey());
  };
  return (
    <Box className="stack-16">
      <Box className="secondary">{words.lead}</Box>
      <ChipGroup
        single
        label={words.reason}
        options={words.reasons.map((text) => ({ value: text, text }))}
        chosen={[reason]}
        onChange={([chosen]) => setReason(chosen ?? '')}
      />
      <TextField
        id="return-reason"
        long
        label={words.reason}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button
        onPress={() => void send()}
        busy={busy}
        disabled={reason.trim().length < 2}
        id="send-return"
        block
      >
        {words.send}
      </Button>
    </Box>
  );
}
