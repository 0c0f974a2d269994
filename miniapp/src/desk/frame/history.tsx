import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { dayText, momentText } from '../../shared/time/day';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { useWords } from '../words/use-words';
import { isLate, sortDeadlines } from './sort-deadlines';

type Entry = CaseDetail['timeline'][number];
type Deadline = CaseDetail['deadlines'][number];

/** What happened, newest first. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const { language } = useWords();
  const newest = [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <ol className="d-timeline">
      {newest.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may share an instant
        <li key={`${entry.at} ${index}`}>
          <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
          <p>{entry.text}</p>
        </li>
      ))}
    </ol>
  );
}

const icons: Readonly<Record<Deadline['status'], IconName>> = {
  open: 'clock',
  kept: 'circle-check',
  missed: 'circle-alert',
  void: 'minus',
};
/** Limits that run or were missed are shown; those kept fold away. What a limit rests on is behind a press. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { cases } = useWords();
  const { pressing, settled } = sortDeadlines(deadlines);
  return (
    <>
      <DeadlineList deadlines={pressing} />
      {settled.length > 0 && (
        <details className="d-further" open={pressing.length === 0}>
          <summary>{cases.settledDeadlines(settled.length)}</summary>
          <DeadlineList deadlines={settled} />
        </details>
      )}
    </>
  );
}

function DeadlineList({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { cases, frame, language } = useWords();
  return (
    <ul className="d-deadlines">
      {deadlines.map((deadline) => {
        const late = isLate(deadline);
        return (
          <li key={`${deadline.kind} ${deadline.from}`} className={late ? 'd-deadline-late' : ''}>
            <details>
              <summary>
                <Icon name={late ? 'circle-alert' : icons[deadline.status]} size="small" />
                <span className="d-deadline-title">{deadline.title}</span>
                <span className="d-deadline-status">
                  {cases.deadlineStatus[late ? 'missed' : deadline.status]}
                </span>
                <span className="secondary d-deadline-dates">
                  <span>{cases.dueByShort(dayText(deadline.dueOn, language))}</span>
                  {deadline.provisional && <span>{frame.provisional}</span>}
                  {deadline.extendedBy !== undefined && <span>{cases.extendedBy(deadline.extendedBy)}</span>}
                  {deadline.metAt !== undefined && (
                    <span>{cases.metAt(momentText(deadline.metAt, language))}</span>
                  )}
                </span>
              </summary>
              <p className="d-deadline-basis">
                <span className="secondary">{cases.basis}</span> {deadline.basis}
              </p>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
