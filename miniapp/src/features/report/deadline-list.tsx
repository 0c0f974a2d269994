import type { ReportDetail } from '../../../../functions/contract/reports';
import { useSettings } from '../../shared/settings/settings';
import { dayText } from '../../shared/time/day';
import { Disclosure } from '../../shared/ui/disclosure/disclosure';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './report.css';

type Deadline = ReportDetail['deadlines'][number];

const icons: Record<Deadline['status'], IconName> = {
  open: 'hourglass',
  kept: 'circle-check',
  missed: 'circle-alert',
  void: 'minus',
};

/** Every limit that applied, kept or missed, with the article it rests on behind a tap. */
export function DeadlineList({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  return (
    <Box as="ul" className="card card-list">
      {deadlines.map((deadline) => (
        <DeadlineItem key={`${deadline.kind}-${deadline.from}`} deadline={deadline} />
      ))}
    </Box>
  );
}

function DeadlineItem({ deadline }: { readonly deadline: Deadline }) {
  const words = useWords();
  const { language } = useSettings();
  const state = deadline.overdue && deadline.status === 'open' ? 'missed' : deadline.status;
  return (
    <Box as="li" className="deadline list-item">
      <Icon name={icons[state]} className={`deadline-${state}`} />
      <Box className="grow">
        <Box className="row-between row-wrap">
          <Box className="strong">{deadline.title}</Box>
          <Box className={`small strong deadline-${state}`}>{words.report.deadlineStatus[state]}</Box>
        </Box>
        <Box className="note secondary numeric">{words.report.dueOn(dayText(deadline.dueOn, language))}</Box>
        {deadline.extendedBy ? (
          <Box className="note secondary">{words.report.extended(deadline.extendedBy)}</Box>
        ) : null}
        <Disclosure name={words.report.basis} of={deadline.title} text={deadline.basis} />
      </Box>
    </Box>
  );
}
