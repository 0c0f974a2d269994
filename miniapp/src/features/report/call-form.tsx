import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { actOnReport, newIntent } from './reports';

type Props = { readonly report: ReportDetail; readonly onDone: (report: ReportDetail) => void };

/** Yes or no to a call, asked each time; the phone typed here goes to the relay and is kept nowhere. */
export function CallForm({ report, onDone }: Props) {
  const words = useWords().report;
  const [phone, setPhone] = useState('');
  const [key, setKey] = useState(newIntent);
  const [busy, setBusy] = useState<boolean>();
  const [problem, setProblem] = useState<Problem>();
  const answer = async (agreed: boolean) => {
    setBusy(agreed);
    setProblem(undefined);
    const body = { agreed, ...(agreed && phone.trim() !== '' && { phone: phone.trim() }) };
    const done = await actOnReport(report.id, 'call', body, key);
    setBusy(undefined);
    if (done.ok) return onDone(done.value);
    setProblem(done.problem);
    if (done.problem.kind === 'refused') setKey(newIntent());
  };
  return (
    <Box className="stack-16">
      <Box className="secondary">{words.callText}</Box>
      <TextField
        id="call-phone"
        kind="phone"
        label={words.callPhone}
        hint={words.callPhoneHint}
        value={phone}
        maxLength={20}
        onChange={setPhone}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button busy={busy === true} onPress={() => void answer(true)} block>
        {words.callYes}
      </Button>
      <Button kind="plain" busy={busy === false} onPress={() => void answer(false)} block>
        {words.callNo}
      </Button>
    </Box>
  );
}
