import { addDays, type LocalDate } from '../deadline/local-date.ts';
import { lastDayOf } from './edition.ts';
import type { PolicyPack } from './policy-pack.ts';

export type PublicationRefusal = 'policy.effective-in-past' | 'policy.effective-too-early' | 'policy.gap';

type Dated = Pick<PolicyPack, 'edition' | 'effectiveFrom' | 'effectiveTo'>;

const newestOf = (editions: readonly Dated[]): Dated | undefined =>
  editions.toSorted((a, b) => b.edition - a.edition)[0];

/** One more than the last: numbers are never used twice, not even for an edition that never came into force. */
export const nextEdition = (editions: readonly Dated[]): number => (newestOf(editions)?.edition ?? 0) + 1;

/**
 * Whether the next edition may begin on a day. Not in the past: what was decided stays decided. Not before
 * the newest edition; on the same day only while that one has not begun, which it then replaces. And a
 * measure that holds today may not leave days without any.
 */
export const publicationRefusal = (
  editions: readonly Dated[],
  effectiveFrom: LocalDate,
  today: LocalDate,
): PublicationRefusal | undefined => {
  if (effectiveFrom < today) return 'policy.effective-in-past';
  const newest = newestOf(editions);
  if (newest === undefined) return undefined;
  const replaces = effectiveFrom === newest.effectiveFrom && newest.effectiveFrom > today;
  if (effectiveFrom <= newest.effectiveFrom && !replaces) return 'policy.effective-too-early';
  const before = editions.filter((one) => one.effectiveFrom < effectiveFrom);
  const ends = before.map((one) => lastDayOf(one, before)).toSorted((a, b) => compare(a, b));
  const last = ends.at(-1);
  const leavesGap = last !== undefined && last !== null && addDays(last, 1) < effectiveFrom;
  return leavesGap && last >= today ? 'policy.gap' : undefined;
};

/** An open end comes last. */
const compare = (a: LocalDate | null, b: LocalDate | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
};
