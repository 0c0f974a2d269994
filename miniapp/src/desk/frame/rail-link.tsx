import { useWords } from '../words/use-words';
import { type Place, placeHref } from './place';

type Props = {
  readonly to: Place;
  readonly current: boolean;
  readonly label: string;
  readonly count?: number;
  readonly overdue?: number;
};

export function RailLink({ to, current, label, count, overdue = 0 }: Props) {
  const { frame } = useWords();
  return (
    <li>
      <a className="d-rail-link" href={placeHref(to)} aria-current={current ? 'page' : undefined}>
        <span className="d-rail-label">{label}</span>
        {overdue > 0 && <span className="d-rail-overdue">{frame.overdueCount(overdue)}</span>}
        {count !== undefined && <span className="d-rail-count">{frame.countUpTo(count)}</span>}
      </a>
    </li>
  );
}
