import type { TrackedDeadline } from './track.ts';

/** How many limits of each kind were kept and missed. */
export type LimitsSettled = Readonly<Record<string, { readonly kept: number; readonly missed: number }>>;

/**
 * Limits an office owed that have come to an end, by kind. A missed one counts from its recorded breach on,
 * not only when the work is done at last. What a reporter lets pass, and windows, are nobody's failure.
 */
export const limitsSettled = (deadlines: readonly TrackedDeadline[]): LimitsSettled => {
  const settled: Record<string, { kept: number; missed: number }> = {};
  for (const deadline of deadlines) {
    const how = settledAs(deadline);
    if (how === undefined) continue;
    const counts = settled[deadline.kind] ?? { kept: 0, missed: 0 };
    settled[deadline.kind] = { ...counts, [how]: counts[how] + 1 };
  }
  return settled;
};

const settledAs = (deadline: TrackedDeadline): 'kept' | 'missed' | undefined => {
  const { owedBy, window, status, noted, metAt, dueAt } = deadline;
  if (owedBy !== 'authority' || window) return undefined;
  if (noted.includes('breach')) return 'missed';
  if (status !== 'met' || metAt === undefined) return undefined;
  return metAt < dueAt ? 'kept' : 'missed';
};
