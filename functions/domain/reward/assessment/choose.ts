import type { ExceptionalAward } from '../../policy/amount-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { NeedCode } from './assessment.ts';
import type { Facts } from './facts.ts';

export type Limits = { readonly minFen: number; readonly maxFen: number };

export type Choice = {
  /** Null while an officer has to choose. */
  readonly amountFen: number | null;
  readonly range: Limits | null;
  readonly outside: boolean;
  readonly needs: readonly NeedCode[];
  /** The clause that lifts the reward above the ordinary scale. */
  readonly exceptional: { readonly kind: 'special' | 'bounty'; readonly award: ExceptionalAward } | null;
};

const consentNeeds = (award: ExceptionalAward, facts: Facts): readonly NeedCode[] => {
  const given = facts.consents.some(({ by }) => by === award.consent);
  switch (award.consent) {
    case 'same-level-government':
      return given ? [] : ['same-level-government-consent'];
    default: {
      const never: never = award.consent;
      throw new RangeError(`unknown consent: ${never}`);
    }
  }
};

const inside = (fen: number, { minFen, maxFen }: Limits): boolean => fen >= minFen && fen <= maxFen;

/** Special reward and bounty begin where the ordinary scale ends, and always need the outside consent. */
const chooseExceptional = (
  kind: 'special' | 'bounty',
  award: ExceptionalAward,
  range: Limits,
  facts: Facts,
): Choice => {
  const { chosenFen } = facts;
  const needs = consentNeeds(award, facts);
  const exceptional = { kind, award };
  if (chosenFen === null)
    return { amountFen: null, range, outside: false, needs: ['officer-choice', ...needs], exceptional };
  return inside(chosenFen, range)
    ? { amountFen: chosenFen, range, outside: false, needs, exceptional }
    : { amountFen: 0, range, outside: true, needs: [], exceptional: null };
};

/**
 * From the ordinary amount (or limits) to the one that is proposed. A chosen amount above the ordinary scale
 * is a special reward where the measure has one; any other choice outside the limits is refused.
 */
export const choose = (pack: PolicyPack, facts: Facts, ordinary: Limits): Choice => {
  const { special, bounty } = pack.amount;
  const { chosenFen, award } = facts;
  const fixed = ordinary.minFen === ordinary.maxFen;
  const upTo = (exceptional: ExceptionalAward): Limits => ({
    minFen: ordinary.minFen,
    maxFen: Math.max(ordinary.maxFen, exceptional.maxFen),
  });

  if (award === 'special' && special !== null)
    return chooseExceptional('special', special, upTo(special), facts);
  if (award === 'bounty' && bounty !== null)
    return chooseExceptional('bounty', bounty, { minFen: 0, maxFen: bounty.maxFen }, facts);

  const plain = { outside: false, needs: [], exceptional: null };
  if (chosenFen === null)
    return fixed
      ? { ...plain, amountFen: ordinary.minFen, range: null }
      : { ...plain, amountFen: null, range: ordinary, needs: ['officer-choice'] };
  if (inside(chosenFen, ordinary)) return { ...plain, amountFen: chosenFen, range: fixed ? null : ordinary };
  if (special !== null && chosenFen > ordinary.maxFen)
    return chooseExceptional('special', special, upTo(special), facts);
  return {
    amountFen: 0,
    range: special === null ? ordinary : upTo(special),
    outside: true,
    needs: [],
    exceptional: null,
  };
};
