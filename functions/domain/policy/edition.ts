import { addDays, type LocalDate } from '../deadline/local-date.ts';
import type { PolicyPack } from './policy-pack.ts';

type Dated = Pick<PolicyPack, 'edition' | 'effectiveFrom' | 'effectiveTo'>;

/** Of two that begin on the same day the later one, which replaced the other before it began. */
const isLater = (a: Dated, b: Dated): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.edition > b.edition : a.effectiveFrom > b.effectiveFrom;

/**
 * An edition holds from `effectiveFrom` through `effectiveTo`, both days included, and at most until the day
 * before a later one begins: publishing ends the edition before it without touching it.
 */
export const editionInForce = <Pack extends Dated>(
  editions: readonly Pack[],
  on: LocalDate,
): Pack | undefined => {
  let latest: Pack | undefined;
  for (const one of editions)
    if (one.effectiveFrom <= on && (latest === undefined || isLater(one, latest))) latest = one;
  return latest === undefined || (latest.effectiveTo !== null && latest.effectiveTo < on)
    ? undefined
    : latest;
};

/** Last day on which an edition holds, seen beside all others; null = open. */
export const lastDayOf = (edition: Dated, editions: readonly Dated[]): LocalDate | null => {
  const ends = editions
    .filter((other) => isLater(other, edition))
    .map(({ effectiveFrom }) => addDays(effectiveFrom, -1));
  return [...ends, ...(edition.effectiveTo === null ? [] : [edition.effectiveTo])].toSorted()[0] ?? null;
};

export type EditionState = 'in-force' | 'coming' | 'ended' | 'never-in-force';

export const editionState = (edition: Dated, editions: readonly Dated[], today: LocalDate): EditionState => {
  const last = lastDayOf(edition, editions);
  if (last !== null && last < edition.effectiveFrom) return 'never-in-force';
  if (edition.effectiveFrom > today) return 'coming';
  return last !== null && last < today ? 'ended' : 'in-force';
};
