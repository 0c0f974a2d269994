import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import type { Problem } from '../../shared/api/answer';
import { receiptToken } from '../../shared/api/citizen-session';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { askForNotices } from '../../shared/wechat/ask-for-notices';
import { useWords } from '../../shared/words/use-words';
import { actOnReport, newIntent } from './reports';

type Props = {
  readonly reportId: string;
  readonly act: 'messages' | 'withdrawal' | 'review';
  readonly onDone: (report: ReportDetail) => void;
};

/** One text and one button: message, withdrawal, review request. */
export function ActForm({ reportId, act, onDone }: Props) {
  const words = useWords();
  const report = words.report;
  const [text, setText] = useState('');
  const [key, setKey] = useState(newIntent);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const said = {
    messages: {
      lead: report.messageHint,
      label: report.writeMessage,
      send: report.sendMessage,
      name: 'text',
    },
    withdrawal: {
      lead: report.withdrawText,
      label: words.state.optional(report.withdrawReason),
      send: report.withdrawSend,
      name: 'reason',
    },
    review: { lead: report.reviewText, label: report.reviewReason, send: report.reviewSend, name: 'reason' },
  }[act];
  const send = async () => {
    if (act === 'messages' && receiptToken(reportId) === undefined) askForNotices('message');
    setBusy(true);
    const told = text.trim();
    const answer = await actOnReport(reportId, act, told === '' ? {} : { [said.name]: told }, key);
    setBusy(false);
    if (answer.ok) {
      onDone(answer.value);
      return;
    }
    setProblem(answer.problem);
    // A refused text is changed before it is sent again: that is another intent.
    if (answer.problem.kind === 'refused') setKey(newIntent());
  };
  return (
    <Box className="stack-16">
      <Box className="secondary">{said.lead}</Box>
      <TextField
        id={`act-${act}`}
        long
        label={said.label}
        value={text}
        maxLength={act === 'withdrawal' ? 500 : 1000}
        onChange={setText}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button
        kind={act === 'withdrawal' ? 'danger' : 'primary'}
        busy={busy}
        disabled={act !== 'withdrawal' && text.trim() === ''}
        onPress={() => void send()}
        block
      >
        {said.send}
      </Button>
    </Box>
  );
}
