import type { LocalDate } from '../deadline/local-date.ts';
import type { PolicyPack } from './policy-pack.ts';

/** Editions hold from `effectiveFrom` through `effectiveTo`, both days included. */
export const editionInForce = (editions: readonly PolicyPack[], on: LocalDate): PolicyPack | undefined =>
  editions.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
  );
