import type { CaseDetail } from '../../../../functions/contract/cases.ts';

type Deadline = CaseDetail['deadlines'][number];

/** Missed for good, or still open and already broken. */
export const isLate = ({ status, overdue }: Pick<Deadline, 'status' | 'overdue'>): boolean =>
  status === 'missed' || (status === 'open' && overdue);

/** Limits somebody must look at, the earliest first; and those that are kept or no longer apply. */
export function sortDeadlines(deadlines: readonly Deadline[]): {
  readonly pressing: readonly Deadline[];
  readonly settled: readonly Deadline[];
} {
  const sorted = [...deadlines].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  const presses = (deadline: Deadline): boolean => deadline.status === 'open' || isLate(deadline);
  return { pressing: sorted.filter(presses), settled: sorted.filter((deadline) => !presses(deadline)) };
}
