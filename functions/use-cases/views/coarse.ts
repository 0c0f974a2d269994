import type { By } from '../../domain/case/case-event.ts';
import { dayOf, type deadlineViews } from './deadline-view.ts';

/** What the reporter did is shown to the day: the second would help to find out who it was. */
export const coarse = <E extends { readonly at: string; readonly by: By }>(
  events: readonly E[],
): readonly E[] =>
  events.map((event) => (event.by === 'reporter' ? { ...event, at: dayOf(event.at) } : event));

type Deadlines = ReturnType<typeof deadlineViews>;

/** Many limits begin with an act of the reporter, and some are met by one. */
export const coarseDeadlines = (deadlines: Deadlines): Deadlines =>
  deadlines.map((deadline) => ({
    ...deadline,
    from: isDay(deadline.from) ? deadline.from : dayOf(deadline.from),
    ...(deadline.owedBy === 'reporter' && deadline.metAt !== undefined && { metAt: dayOf(deadline.metAt) }),
  }));

/** Limits of rewards may begin with a date: the day a document was served. */
const isDay = (from: string): boolean => from.length === 10;
