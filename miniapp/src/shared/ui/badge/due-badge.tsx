import { useWords } from '../../words/use-words';
import { Badge } from './badge';

export type Remaining = {
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day' | 'hour' | 'month';
};

type Props = { readonly overdue: boolean; readonly remaining: Remaining };

/** Time left in the unit of the rule; the word says it, the colour only repeats it. */
export function DueBadge({ overdue, remaining }: Props) {
  const words = useWords();
  const { amount, unit } = remaining;
  if (overdue) {
    return (
      <Badge tone="overdue" icon="triangle-alert">
        {words.due.over(amount, unit)}
      </Badge>
    );
  }
  const soon = unit === 'hour' || amount <= 1;
  return (
    <Badge tone={soon ? 'soon' : 'plain'} icon="clock">
      {amount === 0 ? words.due.today : words.due.left(amount, unit)}
    </Badge>
  );
}
