import type { AddedPart, BasePart } from '../../policy/amount-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Words } from '../../words.ts';
import { hasOutcome } from './case-outcomes.ts';
import type { Facts } from './facts.ts';
import { type Fraction, fraction, rateOf, times } from './fraction.ts';
import { nearestFen, yuan } from './money-words.ts';
import { LEVEL_WORDS } from './part-value.ts';
import { primaryOf, severityOf } from './requirements.ts';

export type AddedValue = { readonly fen: Fraction; readonly text: Words };

const isMatrix = (part: { readonly kind: string }): part is Extract<BasePart, { kind: 'matrix' }> =>
  part.kind === 'matrix';

const OUTCOMES: Readonly<Record<string, Words>> = {
  'administrative-detention': { zh: '行政拘留', en: 'Administrative detention' },
  'criminal-detention': { zh: '刑事拘留', en: 'Criminal detention' },
  'arrest-approved': { zh: '批准逮捕', en: 'Arrest approved' },
  convicted: { zh: '有罪判决', en: 'Conviction' },
  'police-transfer': { zh: '移送公安机关', en: 'Transfer to the police' },
};

/** What comes on top of the base; a situation that occurred twice is added once. */
export const addedValue = (part: AddedPart, pack: PolicyPack, facts: Facts): readonly AddedValue[] => {
  switch (part.kind) {
    case 'additive': {
      if (!hasOutcome(pack, facts, [part.outcome])) return [];
      const name = OUTCOMES[part.outcome] ?? { zh: part.outcome, en: part.outcome };
      const more = yuan(part.fen);
      return [
        {
          fen: fraction(part.fen),
          text: { zh: `${name.zh}：增加${more.zh}`, en: `${name.en}: ${more.en} more` },
        },
      ];
    }
    case 'secondary-violations': {
      const matrix = pack.amount.parts.find(isMatrix);
      const primary = primaryOf(facts);
      const weight = severityOf(pack, primary);
      if (matrix === undefined || weight === null || !part.whenPrimary.includes(weight)) return [];
      const rate = rateOf(part.rate);
      return facts.case.violations.flatMap((violation) => {
        const severity = severityOf(pack, violation);
        if (violation === primary || severity === null) return [];
        const fen = times(fraction(matrix.cells[severity][part.contribution]), rate);
        const more = yuan(nearestFen(fen));
        const name = LEVEL_WORDS[severity];
        return [
          {
            fen,
            text: {
              zh: `另查实${name.zh}违法行为，按${part.rate}计：增加${more.zh}`,
              en: `Another ${name.en} violation at ${part.rate}: ${more.en} more`,
            },
          },
        ];
      });
    }
    default: {
      const never: never = part;
      throw new RangeError(`unknown part: ${JSON.stringify(never)}`);
    }
  }
};
