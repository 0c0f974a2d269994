import { useWords } from '../words/use-words';
import { type NextDue, owedText } from './due';
import { DueBadge } from './due-badge';

/** Under a title: how long is left, of which limit, until when. */
export function NextDueLine({ next }: { readonly next: NextDue | undefined }) {
  const { frame, language } = useWords();
  if (next === undefined) return null;
  return (
    <p className="d-case-next">
      <DueBadge next={next} />
      <span>{owedText(next, frame.limits, frame.due, language)}</span>
    </p>
  );
}
