import { useState } from 'react';
import { ReceiptCard } from '../../features/filing/receipt-card';
import { dropReceipt, readReceipts } from '../../features/filing/receipt-store';
import { keepReceiptToken } from '../../shared/api/citizen-session';
import { request } from '../../shared/api/request';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { Card } from '../../shared/ui/card/card';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Icon } from '../../shared/ui/icon/icon';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { goHome, goInstead, useParam } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

type Opened = { readonly token: string; readonly reportId: string };

export default function ReceiptPage() {
  const words = useWords();
  const id = useParam('id');
  // Read once: saying "kept" removes it from the phone while the page still shows it.
  const [receipt] = useState(() => readReceipts().find((one) => id === undefined || one.reportId === id));
  const [kept, setKept] = useState(false);
  if (!receipt) {
    return (
      <Screen title={words.filing.receipt.title} onBack={goHome}>
        <Notice>{words.report.lookUpHint}</Notice>
      </Screen>
    );
  }
  const { reportId, caseNumber, receiptCode, disclosure, next } = receipt;
  const leave = (to: () => void) => {
    dropReceipt(reportId);
    to();
  };
  const see = async () => {
    if (receiptCode) {
      const opened = await request<Opened>({
        method: 'POST',
        path: '/citizen/receipts',
        body: { receiptCode },
      });
      if (!opened.ok) return;
      keepReceiptToken(opened.value.reportId, opened.value.token);
    }
    leave(() => goInstead('pages/report-detail/index', { id: reportId }));
  };
  const mayLeave = receiptCode === undefined || kept;
  return (
    <Screen
      title={words.filing.receipt.title}
      onBack={goHome}
      ownHeading="quiet"
      action={
        <ActionBar tall>
          <Box className="stack-4">
            {disclosure === 'anonymous' ? null : (
              <Button onPress={() => void see()} disabled={!mayLeave} block>
                {words.filing.receipt.see}
              </Button>
            )}
            <Button
              kind={disclosure === 'anonymous' ? 'primary' : 'text'}
              onPress={() => (mayLeave ? leave(goHome) : goHome())}
              block
            >
              {words.action.home}
            </Button>
          </Box>
        </ActionBar>
      }
    >
      <Box className="stack-16">
        <Box className="filed-mark">
          <Icon name="circle-check" size="large" />
          <Box as="h1" className="page-title">
            {words.filing.receipt.title}
          </Box>
        </Box>
        <Card>
          <Box className="facts-list">
            <Box>
              <Box className="note secondary">{words.filing.receipt.number}</Box>
              <Box className="heading numeric">{caseNumber}</Box>
            </Box>
            {next ? (
              <Box>
                <Box className="note secondary">{words.filing.receipt.next}</Box>
                <Box>{next.text}</Box>
                {next.provisional ? <Box className="note secondary">{words.due.provisional}</Box> : null}
              </Box>
            ) : null}
          </Box>
        </Card>
        {receiptCode ? <ReceiptCard code={receiptCode} caseNumber={caseNumber} /> : null}
        {receiptCode ? (
          <ChoiceCard role="checkbox" checked={kept} onPress={() => setKept(!kept)} id="kept">
            {words.filing.receipt.kept}
          </ChoiceCard>
        ) : null}
        {disclosure === 'anonymous' ? <Notice icon="info">{words.filing.receipt.anonymous}</Notice> : null}
      </Box>
    </Screen>
  );
}
