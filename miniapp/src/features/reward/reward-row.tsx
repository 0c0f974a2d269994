import type { RewardRow } from '../../../../functions/contract/rewards';
import { yuan } from '../../shared/time/money';
import { Badge } from '../../shared/ui/badge/badge';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Card } from '../../shared/ui/card/card';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import { isWaitingForMe } from './rewards';
import './reward.css';

export function RewardRowCard({ row }: { readonly row: RewardRow }) {
  const words = useWords();
  return (
    <Card onPress={() => go('pages/reward-detail/index', { id: row.id, report: row.reportId })}>
      <Box className="stack-8">
        <Box className="row-between row-wrap">
          <Badge tone={row.state === 'paid' ? 'go' : isWaitingForMe(row) ? 'soon' : 'plain'}>
            {row.stateText}
          </Badge>
          {row.next ? <DueBadge overdue={row.next.overdue} remaining={row.next.remaining} /> : null}
        </Box>
        <Box className="reward-amount numeric">
          {row.amountFen === null ? words.reward.amountOpen : words.money.yuan(yuan(row.amountFen))}
        </Box>
        {row.next ? <Box className="note">{row.next.text}</Box> : null}
        <Box className="note secondary numeric">{words.report.number(row.caseNumber)}</Box>
      </Box>
    </Card>
  );
}
