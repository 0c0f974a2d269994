import type { BasePart } from '../../policy/amount-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Words } from '../../words.ts';
import { fineOf, hasOutcome } from './case-outcomes.ts';
import type { Facts, ViolationFacts } from './facts.ts';
import { bracketShare, percentCeiling, percentRange, percentShare } from './fine-shares.ts';
import { between, exactly, fraction } from './fraction.ts';
import { spanWords, yuan } from './money-words.ts';
import { LEVEL_WORDS, type PartValue } from './part-value.ts';
import { primaryOf, severityOf } from './requirements.ts';

const fixed = (fen: number, zh: string, en: string): PartValue => {
  const amount = yuan(fen);
  return { span: exactly(fraction(fen)), text: { zh: `${zh}：${amount.zh}`, en: `${en}: ${amount.en}` } };
};

const violationsThatCount = (pack: PolicyPack, facts: Facts): readonly ViolationFacts[] => {
  if (pack.amount.combine !== 'primary-plus') return facts.case.violations;
  const primary = primaryOf(facts);
  return primary === undefined ? [] : [primary];
};

const byCategory = (
  part: Extract<BasePart, { kind: 'fixed-by-category' }>,
  pack: PolicyPack,
  facts: Facts,
): PartValue | null => {
  let total: number | null = null;
  const named: Words[] = [];
  for (const { category } of violationsThatCount(pack, facts)) {
    const entry = part.amounts.find((amount) => category !== null && amount.codes.includes(category));
    if (entry === undefined || category === null) continue;
    named.push(categoryWords(pack, category));
    total = pack.amount.combine === 'sum' ? (total ?? 0) + entry.fen : Math.max(total ?? 0, entry.fen);
  }
  if (total === null) return null;
  const rule =
    named.length === 1
      ? { zh: '', en: '' }
      : pack.amount.combine === 'sum'
        ? { zh: '，累加', en: ', added up' }
        : { zh: '，取最高一档', en: ', the highest counts' };
  const zh = named.map((name) => name.zh).join('、');
  const en = named.map((name) => name.en).join('; ');
  return fixed(total, `违法行为类别：${zh}${rule.zh}`, `Violation: ${en}${rule.en}`);
};

/** A reporter reads the name; the code leads to the line in the measure. */
const categoryWords = (pack: PolicyPack, code: string): Words => {
  const name = pack.categories.find((category) => category.code === code)?.name;
  return { zh: `“${name?.zh ?? ''}”（${code}）`, en: `“${name?.en ?? ''}” (${code})` };
};

const byOutcome = (
  part: Extract<BasePart, { kind: 'fixed-by-outcome' }>,
  pack: PolicyPack,
  facts: Facts,
): PartValue | null => {
  const matching = part.tiers.filter(
    ({ anyOf, noneOf }) => hasOutcome(pack, facts, anyOf) && !hasOutcome(pack, facts, noneOf),
  );
  if (matching.length === 0) return null;
  const highest = Math.max(...matching.map(({ fen }) => fen));
  return fixed(highest, '按处理结果定额', 'Fixed by the outcome');
};

const byMatrix = (
  part: Extract<BasePart, { kind: 'matrix' }>,
  pack: PolicyPack,
  facts: Facts,
): PartValue | null => {
  const primary = primaryOf(facts);
  const severity = severityOf(pack, primary);
  const contribution = primary?.contribution ?? null;
  if (severity === null || contribution === null) return null;
  const name = LEVEL_WORDS[severity];
  return fixed(
    part.cells[severity][contribution],
    `${name.zh}事项，${'一二三'.charAt(contribution - 1)}级贡献`,
    `A ${name.en} item, contribution level ${contribution}`,
  );
};

const byQuantity = (part: Extract<BasePart, { kind: 'by-quantity' }>, facts: Facts): PartValue | null => {
  const { quantity } = facts.case;
  if (quantity === null || quantity.unit !== part.unit) return null;
  const units = Math.ceil(quantity.amount / part.per);
  const fen = units * part.fen;
  const capped = part.capFen === null ? fen : Math.min(fen, part.capFen);
  const each = yuan(part.fen);
  return fixed(capped, `${units}个计量单位，每个${each.zh}`, `${units} units at ${each.en}`);
};

/** What one base part gives for these facts; null when it does not apply. */
export const baseValue = (part: BasePart, pack: PolicyPack, facts: Facts): PartValue | null => {
  switch (part.kind) {
    case 'fixed-by-category':
      return byCategory(part, pack, facts);
    case 'fixed-by-outcome':
      return byOutcome(part, pack, facts);
    case 'percent-of-fine':
      return percentShare(part, fineOf(pack, facts, part.base));
    case 'percent-range':
      return percentRange(part, fineOf(pack, facts, part.base), (kinds) => hasOutcome(pack, facts, kinds));
    case 'percent-ceiling': {
      const contribution = primaryOf(facts)?.contribution ?? null;
      const fine = fineOf(pack, facts, part.base);
      const { statutoryMaxFineFen } = facts.case;
      const byLaw =
        fine === null && statutoryMaxFineFen !== null && hasOutcome(pack, facts, part.statutoryMaximumWhen);
      return percentCeiling(part, byLaw ? BigInt(statutoryMaxFineFen) : fine, contribution);
    }
    case 'fine-brackets':
      return bracketShare(part, fineOf(pack, facts, part.base));
    case 'matrix':
      return byMatrix(part, pack, facts);
    case 'range': {
      const { codes } = part;
      if (
        codes !== null &&
        !facts.case.violations.some((one) => one.category !== null && codes.includes(one.category))
      )
        return null;
      const span = between(part.minFen, part.maxFen);
      const limits = spanWords(span);
      const named = part.namedFen.map((fen) => yuan(fen).zh).join('、');
      return {
        span,
        text: {
          zh: `承办人在${limits.zh}之间提出${named === '' ? '' : `（办法列明：${named}）`}`,
          en: `The officer chooses from ${limits.en}`,
        },
      };
    }
    case 'incident': {
      const found = part.levels.find(({ level }) => level === facts.case.incident);
      if (found === undefined) return null;
      const span = between(found.minFen, found.maxFen);
      const name = LEVEL_WORDS[found.level];
      const limits = spanWords(span);
      return {
        span,
        text: {
          zh: `${name.zh}突发环境事件：${limits.zh}`,
          en: `${name.en} environmental incident: ${limits.en}`,
        },
      };
    }
    case 'by-quantity':
      return byQuantity(part, facts);
    default: {
      const never: never = part;
      throw new RangeError(`unknown part: ${JSON.stringify(never)}`);
    }
  }
};
