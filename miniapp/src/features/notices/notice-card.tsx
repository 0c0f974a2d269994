import type { OwnNotice } from '../../../../functions/contract/notices';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Badge } from '../../shared/ui/badge/badge';
import { Card } from '../../shared/ui/card/card';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

type Props = { readonly notice: OwnNotice; readonly unseen: boolean };

/** One thing that was told; it opens what it is about. */
export function NoticeCard({ notice, unseen }: Props) {
  const words = useWords();
  const { language } = useSettings();
  const { reportId, rewardId, address, caseNumber } = notice;
  const open = () =>
    rewardId === undefined
      ? go('pages/report-detail/index', { id: reportId })
      : go('pages/reward-detail/index', { id: rewardId, report: reportId });
  return (
    <Card onPress={open}>
      <Box className="stack-8">
        <Box className="row-between row-wrap">
          <Box className="small secondary numeric">{momentText(notice.at, language)}</Box>
          {unseen ? <Badge tone="soon">{words.notices.unseen}</Badge> : null}
        </Box>
        <Box className={unseen ? 'strong' : ''}>{notice.text}</Box>
        <Box className="note secondary">{address ?? words.report.number(caseNumber)}</Box>
      </Box>
    </Card>
  );
}
