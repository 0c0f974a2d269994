import { amountsInWords } from './amounts-in-words.ts';
import { conditionsInWords } from './conditions-in-words.ts';
import { limitsInWords } from './limits-in-words.ts';
import type { PlainSentence } from './plain-sentence.ts';
import type { PolicyPack } from './policy-pack.ts';

export type PlainWords = {
  /** What is rewarded and how much. */
  readonly amounts: readonly PlainSentence[];
  /** Who is rewarded. */
  readonly conditions: readonly PlainSentence[];
  /** How long it may take. */
  readonly limits: readonly PlainSentence[];
};

/** The measure as a citizen reads it, generated from the very data that decides. */
export const plainWords = (pack: PolicyPack): PlainWords => ({
  amounts: amountsInWords(pack),
  conditions: conditionsInWords(pack),
  limits: limitsInWords(pack),
});
