import { useWords } from '../words/use-words';
import { dueText, dueTone, type NextDue, owedText } from './due';

/** Who must act, and how long is left; which limit and its date are one hover (or screen-reader stop) away. */
export function DueBadge({ next }: { readonly next: NextDue | undefined }) {
  const { frame, language } = useWords();
  if (next === undefined) return <span className="d-due d-due-none">{frame.due.none}</span>;
  const waiting = next.owedBy === 'reporter' && !next.overdue;
  const tone = waiting ? 'plain' : dueTone(next);
  const why = next.provisional ? ` · ${frame.provisionalWhy}` : '';
  return (
    <span
      className={`d-due d-due-${tone}`}
      title={`${owedText(next, frame.limits, frame.due, language)}${why}`}
    >
      {waiting ? frame.due.waiting : dueText(next, frame.due)}
      {next.provisional && <span className="d-due-provisional">{frame.provisional}</span>}
    </span>
  );
}
