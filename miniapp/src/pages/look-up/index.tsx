import { useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { keepReceiptToken } from '../../shared/api/citizen-session';
import { request } from '../../shared/api/request';
import { cleanCode, groupCode, receiptLength } from '../../shared/receipt/receipt-code';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { goInstead } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

type Opened = { readonly token: string; readonly reportId: string };

export default function LookUpPage() {
  const words = useWords();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [short, setShort] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const open = async () => {
    setProblem(undefined);
    if (code.length !== receiptLength) {
      setShort(true);
      return;
    }
    setBusy(true);
    const answer = await request<Opened>({
      method: 'POST',
      path: '/citizen/receipts',
      body: { receiptCode: code },
    });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    keepReceiptToken(answer.value.reportId, answer.value.token);
    goInstead('pages/report-detail/index', { id: answer.value.reportId });
  };
  const unknown = problem?.kind === 'refused' && problem.status !== 429;
  return (
    <Screen
      title={words.report.lookUp}
      action={
        <ActionBar>
          <Button onPress={() => void open()} busy={busy} block id="look-up">
            {words.report.lookUpSend}
          </Button>
        </ActionBar>
      }
    >
      <Box className="stack-16">
        <TextField
          id="receipt-code"
          label={words.report.code}
          hint={words.report.lookUpHint}
          kind="code"
          className="entry-code"
          value={groupCode(code).join(' ')}
          placeholder="XXXX XXXX XXXX XXXX XXXX"
          maxLength={40}
          fault={short ? words.report.codeFault : undefined}
          onChange={(typed) => {
            setShort(false);
            setCode(cleanCode(typed));
          }}
        />
        {unknown ? (
          <Notice tone="overdue" live="assertive">
            {words.report.lookUpUnknown}
          </Notice>
        ) : problem ? (
          <ProblemNotice problem={problem} />
        ) : null}
        <Notice icon="eye-off">{words.report.lookUpPrivacy}</Notice>
      </Box>
    </Screen>
  );
}
