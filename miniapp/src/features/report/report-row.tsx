import type { ReportRow } from '../../../../functions/contract/reports';
import { useSettings } from '../../shared/settings/settings';
import { dayText, localDay } from '../../shared/time/day';
import { Badge } from '../../shared/ui/badge/badge';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Card } from '../../shared/ui/card/card';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

/** One of my reports: where it stands and who owes what by when. */
export function ReportRowCard({ row }: { readonly row: ReportRow }) {
  const words = useWords();
  const { language } = useSettings();
  const types = row.pollutionTypes.map(
    (type) => Object.entries(words.type).find(([code]) => code === type)?.[1] ?? type,
  );
  return (
    <Card onPress={() => go('pages/report-detail/index', { id: row.id })}>
      <Box className="stack-8">
        <Box className="row-between">
          <Badge tone={row.state === 'closed' ? 'go' : row.state === 'not-accepted' ? 'plain' : 'info'}>
            {words.report.states[row.state]}
          </Badge>
          {row.next ? <DueBadge overdue={row.next.overdue} remaining={row.next.remaining} /> : null}
        </Box>
        <Box className="strong">
          {[types.join(language === 'zh' ? '、' : ', '), row.address].filter(Boolean).join(' · ')}
        </Box>
        {row.next ? <Box className="note">{row.next.text}</Box> : null}
        <Box className="note secondary numeric">
          {`${words.report.number(row.caseNumber)} · ${words.report.filedOn(dayText(localDay(row.filedAt), language))}`}
        </Box>
      </Box>
    </Card>
  );
}
