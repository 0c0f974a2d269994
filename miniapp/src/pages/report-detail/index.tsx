import { ReportView } from '../../features/report/report-view';
import { useReport } from '../../features/report/reports';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { useParam } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function ReportDetailPage() {
  const words = useWords();
  const report = useReport(useParam('id') ?? '');
  useShown(report.reload);
  return (
    <Screen title={words.report.detail} ownHeading="titled">
      <RemoteView remote={report}>
        {(value) => <ReportView report={value} onChanged={report.replace} />}
      </RemoteView>
    </Screen>
  );
}
