import type { CaseRow } from '../../../../functions/contract/cases';
import { useSettings } from '../../shared/settings/settings';
import { Badge } from '../../shared/ui/badge/badge';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Card } from '../../shared/ui/card/card';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import { useOfficerWords } from './use-officer-words';

export function TaskRow({ row }: { readonly row: CaseRow }) {
  const words = useWords();
  const officer = useOfficerWords();
  const { language } = useSettings();
  return (
    <Card onPress={() => go('officer/task/index', { id: row.id })}>
      <Box className="stack-8">
        <Box className="row row-wrap">
          {row.next ? <DueBadge overdue={row.next.overdue} remaining={row.next.remaining} /> : null}
          {row.urgent ? <Badge tone="overdue">{officer.today.urgent}</Badge> : null}
          <Badge>{row.stateText}</Badge>
        </Box>
        <Box className="heading">
          {`${row.pollutionTypes.map((type) => words.type[type]).join(language === 'zh' ? '、' : ', ')} · ${row.area}`}
        </Box>
        {row.next ? <Box className="note">{row.next.text}</Box> : null}
        <Box className="small secondary numeric">{row.caseNumber}</Box>
      </Box>
    </Card>
  );
}
