import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { dayText, momentText } from '../../shared/time/day';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { useWords } from '../words/use-words';

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
const rank: Readonly<Record<Deadline['status'], number>> = { open: 0, missed: 1, kept: 2, void: 3 };

/** Every limit that applied, kept or missed; what it rests on is behind a press. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { cases, frame, language } = useWords();
  const sorted = [...deadlines].sort(
    (a, b) => rank[a.status] - rank[b.status] || (a.dueAt < b.dueAt ? -1 : 1),
  );
  return (
    <ul className="d-deadlines">
      {sorted.map((deadline) => {
        const late = deadline.status === 'missed' || deadline.overdue;
        return (
          <li key={`${deadline.kind} ${deadline.from}`} className={late ? 'd-deadline-late' : ''}>
            <details>
              <summary>
                <Icon name={late ? 'circle-alert' : icons[deadline.status]} size="small" />
                <span className="d-deadline-title">{deadline.title}</span>
                <span className="d-deadline-status">
                  {late && deadline.status === 'open'
                    ? cases.deadlineStatus.missed
                    : cases.deadlineStatus[deadline.status]}
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
