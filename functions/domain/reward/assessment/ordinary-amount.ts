import type { AmountPart, BasePart, Multiplier } from '../../policy/amount-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Words } from '../../words.ts';
import { addedValue } from './added-parts.ts';
import { baseValue } from './base-parts.ts';
import type { Facts } from './facts.ts';
import {
  atMost,
  better,
  exactly,
  fraction,
  isLess,
  larger,
  rateOf,
  type Span,
  scaled,
  sumOf,
  ZERO,
} from './fraction.ts';
import { spanWords, yuan } from './money-words.ts';
import { primaryOf, severityOf } from './requirements.ts';

/** One line of the reckoning: the running total after it. */
export type Line = {
  readonly step: string;
  readonly clause: Words;
  readonly text: Words;
  readonly total: Span;
};

/** `insider`: every winner is one. `clue`: paid on top of the outcome. */
export type Circumstances = {
  readonly insider: boolean;
  readonly clue: { readonly line: Line; readonly fen: number } | null;
};

const NOTHING: Span = exactly(ZERO);

const isBase = (part: AmountPart): part is BasePart =>
  part.kind !== 'additive' && part.kind !== 'secondary-violations' && part.kind !== 'clue-stage';

const holds = (multiplier: Multiplier, pack: PolicyPack, facts: Facts, { insider }: Circumstances): boolean =>
  multiplier.anyOf.some((when) => {
    switch (when) {
      case 'insider':
        return insider;
      case 'evidence-help':
        return facts.evidenceHelp;
      case 'severity-major':
        return severityOf(pack, primaryOf(facts)) === 'major';
      default: {
        const never: never = when;
        throw new RangeError(`unknown condition: ${never}`);
      }
    }
  });

/** Raised, but never above the multiplier's cap nor below what it started from. */
const raised = (span: Span, multiplier: Multiplier): Span => {
  const high = scaled(span, rateOf(multiplier.factor));
  if (multiplier.capFen === null) return high;
  const capped = atMost(high, multiplier.capFen);
  return { min: larger(span.min, capped.min), max: larger(span.max, capped.max) };
};

type Valued = { readonly part: BasePart; readonly span: Span; readonly text: Words };

const joined = (combine: PolicyPack['amount']['combine'], values: readonly Valued[]): Span =>
  values.reduce((all, { span }) => (combine === 'sum' ? sumOf(all, span) : better(all, span)), NOTHING);

const valueBaseParts = (pack: PolicyPack, facts: Facts): readonly Valued[] => {
  const values: Valued[] = [];
  for (const part of pack.amount.parts) {
    if (!isBase(part)) continue;
    const value = baseValue(part, pack, facts);
    if (value !== null) values.push({ part, ...value });
  }
  return values;
};

/** Under `max` and `primary-plus` one part counts; the others are shown and add nothing. */
const baseLines = (pack: PolicyPack, values: readonly Valued[]): Line[] => {
  const { combine } = pack.amount;
  const best = values.reduce<Valued | undefined>(
    (top, value) => (top === undefined || isLess(top.span.max, value.span.max) ? value : top),
    undefined,
  );
  const lines: Line[] = [];
  let total = NOTHING;
  for (const value of values) {
    const { part, span, text } = value;
    if (combine === 'sum') total = sumOf(total, span);
    else if (value === best) total = joined(combine, values);
    lines.push({ step: part.kind, clause: part.clause, text, total });
  }
  return lines;
};

/** Base parts, multipliers, additions, local scale and cap, one line each, exact to the last step. */
export const ordinaryAmount = (pack: PolicyPack, facts: Facts, given: Circumstances): readonly Line[] => {
  const { combine, parts, multipliers, localScale, caps } = pack.amount;
  let values = valueBaseParts(pack, facts);
  const lines = baseLines(pack, values);
  let total = joined(combine, values);
  const push = (step: string, clause: Words, zh: string, en: string): void => {
    lines.push({ step, clause, total, text: { zh, en } });
  };

  for (const multiplier of multipliers) {
    if (values.length === 0 || !holds(multiplier, pack, facts, given)) continue;
    values = values.map((value) =>
      multiplier.onParts === null || multiplier.onParts.includes(value.part.kind)
        ? { ...value, span: raised(value.span, multiplier) }
        : value,
    );
    total = joined(combine, values);
    const now = spanWords(total);
    push(
      'multiplier',
      multiplier.clause,
      `按${multiplier.factor}计：${now.zh}`,
      `Raised to ${multiplier.factor}: ${now.en}`,
    );
  }
  for (const part of parts) {
    if (part.kind !== 'additive' && part.kind !== 'secondary-violations') continue;
    for (const { fen, text } of addedValue(part, pack, facts)) {
      total = sumOf(total, exactly(fen));
      lines.push({ step: part.kind, clause: part.clause, total, text });
    }
  }
  if (given.clue !== null) {
    total = sumOf(total, exactly(fraction(given.clue.fen)));
    lines.push({ ...given.clue.line, total });
  }
  const scale = localScale === null ? null : rateOf(localScale.chosen);
  if (localScale !== null && scale !== null && scale.n !== scale.d) {
    total = scaled(total, scale);
    const now = spanWords(total);
    push(
      'local-scale',
      localScale.clause,
      `按本地${localScale.chosen}调整：${now.zh}`,
      `Local scale ${localScale.chosen}: ${now.en}`,
    );
  }
  if (caps.perReportFen !== null) {
    const cap =
      scale === null ? fraction(caps.perReportFen) : scaled(exactly(fraction(caps.perReportFen)), scale).max;
    if (isLess(cap, total.max)) {
      total = { min: isLess(cap, total.min) ? cap : total.min, max: cap };
      const most = spanWords(exactly(cap));
      push('cap-per-report', caps.clause, `每件最高${most.zh}`, `At most ${most.en} per report`);
    }
  }
  if (lines.length === 0)
    push(
      'no-amount',
      caps.clause,
      `目前没有可计算奖金的处理结果：${yuan(0).zh}`,
      `No outcome yet that earns an amount: ${yuan(0).en}`,
    );
  return lines;
};
