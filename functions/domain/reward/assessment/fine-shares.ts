import type { BasePart, FineBracket } from '../../policy/amount-rule.ts';
import type { Contribution, OutcomeKind } from '../../policy/fact-words.ts';
import {
  atLeast,
  atMost,
  between,
  exactly,
  type Fraction,
  fraction,
  isLess,
  rateOf,
  type Span,
  times,
  ZERO,
} from './fraction.ts';
import { nearestFen, spanWords, yuan, yuanDigits } from './money-words.ts';
import type { PartValue } from './part-value.ts';

const whole = (fine: bigint): Fraction => ({ n: fine, d: 1n });

const fineWords = (fine: bigint) => yuan(Number(fine));

export const percentShare = (
  part: Extract<BasePart, { kind: 'percent-of-fine' }>,
  fine: bigint | null,
): PartValue | null => {
  if (fine === null) return null;
  const share = times(whole(fine), rateOf(part.rate));
  const of = fineWords(fine);
  const raw = yuan(nearestFen(share));
  const zh = `罚款${of.zh}×${part.rate}＝${raw.zh}`;
  const en = `${part.rate} of the fine of ${of.en} is ${raw.en}`;
  if (part.floorFen !== null && isLess(share, fraction(part.floorFen))) {
    const floor = yuan(part.floorFen);
    return {
      span: exactly(fraction(part.floorFen)),
      text: { zh: `${zh}，按最低${floor.zh}计`, en: `${en}; the least is ${floor.en}` },
    };
  }
  if (part.capFen !== null && isLess(fraction(part.capFen), share)) {
    const cap = yuan(part.capFen);
    return {
      span: exactly(fraction(part.capFen)),
      text: { zh: `${zh}，按最高${cap.zh}计`, en: `${en}; the most is ${cap.en}` },
    };
  }
  return { span: exactly(share), text: { zh, en } };
};

export const percentRange = (
  part: Extract<BasePart, { kind: 'percent-range' }>,
  fine: bigint | null,
  has: (kinds: readonly OutcomeKind[]) => boolean,
): PartValue | null => {
  const limits = part.limits.find(({ anyOf }) => anyOf.length === 0 || has(anyOf));
  if (fine === null) {
    if (limits === undefined || !has(limits.withoutFineWhen)) return null;
    const span = between(limits.floorFen, limits.capFen);
    const bounds = spanWords(span);
    return {
      span,
      text: { zh: `没有罚款，本档为${bounds.zh}`, en: `No fine; this class allows ${bounds.en}` },
    };
  }
  const amount = whole(fine);
  const raw: Span = { min: times(amount, rateOf(part.minRate)), max: times(amount, rateOf(part.maxRate)) };
  const span = limits === undefined ? raw : atMost(atLeast(raw, limits.floorFen), limits.capFen);
  const of = fineWords(fine);
  const bounds = spanWords(span);
  const inside = limits === undefined ? null : spanWords(between(limits.floorFen, limits.capFen));
  return {
    span,
    text: {
      zh: `罚款${of.zh}的${part.minRate}—${part.maxRate}${inside === null ? '' : `，限${inside.zh}`}：${bounds.zh}`,
      en: `${part.minRate} to ${part.maxRate} of the fine of ${of.en}${inside === null ? '' : `, within ${inside.en}`}: ${bounds.en}`,
    },
  };
};

export const percentCeiling = (
  part: Extract<BasePart, { kind: 'percent-ceiling' }>,
  base: bigint | null,
  contribution: Contribution | null,
): PartValue | null => {
  const rate =
    typeof part.rate === 'string' ? part.rate : contribution === null ? null : part.rate[contribution];
  if (base === null || rate === null) return null;
  const ceiling = times(whole(base), rateOf(rate));
  const of = fineWords(base);
  const most = yuan(nearestFen(ceiling));
  return {
    span: { min: ZERO, max: ceiling },
    text: { zh: `不高于${of.zh}的${rate}：${most.zh}`, en: `Not more than ${rate} of ${of.en}: ${most.en}` },
  };
};

const isInside = (bracket: FineBracket, fine: bigint): boolean => {
  const min = BigInt(bracket.minFen);
  if (fine < min || (fine === min && !bracket.minInclusive)) return false;
  if (bracket.maxFen === null) return true;
  const max = BigInt(bracket.maxFen);
  return fine < max || (fine === max && bracket.maxInclusive);
};

/** The interval in signs that leave no doubt about its ends: `100,000 ≤ F < 200,000`. */
export const bracketWords = (bracket: FineBracket): string => {
  const low = yuanDigits(bracket.minFen);
  const from = bracket.minFen === 0 ? '' : `${low} ${bracket.minInclusive ? '≤' : '<'} `;
  const to =
    bracket.maxFen === null ? '' : ` ${bracket.maxInclusive ? '≤' : '<'} ${yuanDigits(bracket.maxFen)}`;
  return `${from}F${to}`;
};

export const bracketShare = (
  part: Extract<BasePart, { kind: 'fine-brackets' }>,
  fine: bigint | null,
): PartValue | null => {
  if (fine === null) return null;
  const bracket = part.brackets.find((one) => isInside(one, fine));
  if (bracket === undefined) return null;
  const amount = 'fen' in bracket ? fraction(bracket.fen) : times(whole(fine), rateOf(bracket.rate));
  const of = fineWords(fine);
  const reward = yuan(nearestFen(amount));
  const share = 'fen' in bracket ? '' : `×${bracket.rate}`;
  const interval = bracketWords(bracket);
  return {
    span: exactly(amount),
    text: {
      zh: `罚款F＝${of.zh}，属${interval}一档${share}：${reward.zh}`,
      en: `Fine F = ${of.en}, bracket ${interval}${share}: ${reward.en}`,
    },
  };
};
