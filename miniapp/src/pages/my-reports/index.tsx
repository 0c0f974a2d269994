import { useState } from 'react';
import { ReportRowCard } from '../../features/report/report-row';
import { listReports, useReports } from '../../features/report/reports';
import { Button } from '../../shared/ui/button/button';
import { Empty } from '../../shared/ui/notice/empty';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function MyReportsPage() {
  const words = useWords();
  const reports = useReports();
  const [busy, setBusy] = useState(false);
  useShown(reports.reload);
  const more = async (cursor: string) => {
    setBusy(true);
    const answer = await listReports(cursor);
    setBusy(false);
    if (answer.ok)
      reports.replace({ ...answer.value, items: [...(reports.value?.items ?? []), ...answer.value.items] });
  };
  return (
    <Screen title={words.report.mine}>
      <RemoteView remote={reports}>
        {({ items, cursor }) =>
          items.length === 0 ? (
            <Empty icon="file-text" title={words.report.none} text={words.report.noneText}>
              <Button kind="plain" onPress={() => go('pages/look-up/index')}>
                {words.report.lookUp}
              </Button>
            </Empty>
          ) : (
            <Box className="stack-12">
              {items.map((row) => (
                <ReportRowCard key={row.id} row={row} />
              ))}
              {cursor ? (
                <Button kind="plain" busy={busy} onPress={() => void more(cursor)} block>
                  {words.action.more}
                </Button>
              ) : null}
            </Box>
          )
        }
      </RemoteView>
    </Screen>
  );
}
