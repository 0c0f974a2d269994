import type { ReportDetail } from '../../../../functions/contract/reports';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { Progress } from '../../shared/ui/progress/progress';
import { useWords } from '../../shared/words/use-words';
import './report.css';

const way = ['submitted', 'accepting', 'handling', 'closed'] as const;

/** The first thing to read: the state in words, the next date and whose turn it is. */
export function StateCard({ report }: { readonly report: ReportDetail }) {
  const words = useWords();
  const stopped = report.state === 'not-accepted';
  const steps = stopped ? (['submitted', 'accepting', 'not-accepted'] as const) : way;
  const turn = {
    authority: words.due.authorityTurn,
    reporter: words.due.reporterTurn,
    nobody: words.due.nobodyTurn,
  }[report.turn];
  return (
    <Box as="section" className="card stack-16">
      <Box className="stack-4">
        <Box as="h1" className="page-title">
          {words.report.states[report.state]}
        </Box>
        {report.stateText === words.report.states[report.state] ? null : (
          <Box className="secondary">{report.stateText}</Box>
        )}
      </Box>
      <Progress
        label={words.report.progress}
        steps={steps.map((step) => words.report.stateShort[step])}
        now={Math.max(
          0,
          steps.findIndex((step) => report.state === step),
        )}
        stopped={stopped}
      />
      <Box className={`next next-${report.next?.overdue ? 'overdue' : report.turn}`}>
        <Box className="row-between row-wrap">
          <Box className="row strong">
            <Icon
              name={
                report.turn === 'reporter' ? 'user' : report.turn === 'authority' ? 'building-2' : 'check'
              }
              size="small"
            />
            <Box as="span">{turn}</Box>
          </Box>
          {report.next ? <DueBadge overdue={report.next.overdue} remaining={report.next.remaining} /> : null}
        </Box>
        {report.next ? <Box>{report.next.text}</Box> : null}
        {report.next?.provisional ? <Box className="note secondary">{words.due.provisional}</Box> : null}
      </Box>
    </Box>
  );
}
