import { rateOf } from '../reward/assessment/fraction.ts';
import type { AmountPart, FineBracket, Rate } from './amount-rule.ts';
import type { Note } from './pack-fault.ts';
import type { PolicyPack } from './policy-pack.ts';

const isMore = (a: Rate, b: Rate): boolean => {
  const [x, y] = [rateOf(a), rateOf(b)];
  return x.n * y.d > y.n * x.d;
};

const limits = (path: string, minFen: number, maxFen: number, note: Note): void => {
  if (minFen > maxFen) note(path, `the least (${minFen} fen) is more than the most (${maxFen} fen)`);
};

/** Brackets must cover every fine from 0 up, each once: no gap, no overlap, each edge on one side. */
const bracketFaults = (brackets: readonly FineBracket[], path: string, note: Note): void => {
  const first = brackets[0];
  if (first === undefined || first.minFen !== 0 || !first.minInclusive)
    note(`${path}.0.minFen`, 'the first bracket must begin at 0 and include it');
  brackets.forEach((bracket, index) => {
    const next = brackets[index + 1];
    const at = `${path}.${index}`;
    if (bracket.maxFen !== null && bracket.maxFen <= bracket.minFen)
      note(`${at}.maxFen`, 'ends before it begins');
    if (next === undefined) {
      if (bracket.maxFen !== null)
        note(`${at}.maxFen`, 'fines above the last bracket earn nothing: leave it open');
      return;
    }
    const edge = `${path}.${index + 1}.minFen`;
    if (bracket.maxFen === null || next.minFen < bracket.maxFen) note(edge, 'overlaps the bracket before it');
    else if (next.minFen > bracket.maxFen) note(edge, `a gap from ${bracket.maxFen} to ${next.minFen} fen`);
    else if (bracket.maxInclusive === next.minInclusive)
      note(
        edge,
        bracket.maxInclusive
          ? `${next.minFen} fen belongs to two brackets`
          : `${next.minFen} fen belongs to no bracket`,
      );
  });
};

const categoryFaults = (codes: readonly string[], path: string, pack: PolicyPack, note: Note): void => {
  for (const code of codes)
    if (!pack.categories.some((category) => category.code === code))
      note(path, `no category ${JSON.stringify(code)}`);
};

const partFaults = (part: AmountPart, path: string, pack: PolicyPack, note: Note): void => {
  switch (part.kind) {
    case 'fixed-by-category': {
      const codes = part.amounts.flatMap((amount) => amount.codes);
      part.amounts.forEach((amount, index) => {
        categoryFaults(amount.codes, `${path}.amounts.${index}.codes`, pack, note);
      });
      for (const { code } of pack.categories) {
        const times = codes.filter((one) => one === code).length;
        if (times !== 1)
          note(`${path}.amounts`, `category ${code} has ${times === 0 ? 'no amount' : 'two amounts'}`);
      }
      return;
    }
    case 'percent-of-fine':
      if (part.floorFen !== null && part.capFen !== null) limits(path, part.floorFen, part.capFen, note);
      return;
    case 'percent-range':
      if (isMore(part.minRate, part.maxRate)) note(`${path}.minRate`, 'is more than maxRate');
      part.limits.forEach(({ floorFen, capFen, anyOf }, index) => {
        limits(`${path}.limits.${index}`, floorFen, capFen, note);
        if (anyOf.length === 0 && index < part.limits.length - 1)
          note(`${path}.limits.${index + 1}`, 'is never reached: the entry before it takes every case');
      });
      return;
    case 'fine-brackets':
      bracketFaults(part.brackets, `${path}.brackets`, note);
      return;
    case 'range':
      limits(path, part.minFen, part.maxFen, note);
      if (part.codes !== null) categoryFaults(part.codes, `${path}.codes`, pack, note);
      return;
    case 'incident': {
      const levels = part.levels.map(({ level }) => level);
      part.levels.forEach(({ level, minFen, maxFen }, index) => {
        limits(`${path}.levels.${index}`, minFen, maxFen, note);
        if (levels.indexOf(level) !== index) note(`${path}.levels.${index}`, `${level} is there twice`);
      });
      return;
    }
    case 'secondary-violations':
      if (!pack.amount.parts.some(({ kind }) => kind === 'matrix'))
        note(path, 'needs a matrix to take its share of');
      return;
    case 'percent-ceiling':
    case 'fixed-by-outcome':
    case 'matrix':
    case 'by-quantity':
    case 'additive':
    case 'clue-stage':
      return;
    default: {
      const never: never = part;
      throw new RangeError(`unknown part: ${JSON.stringify(never)}`);
    }
  }
};

export const amountFaults = (pack: PolicyPack, note: Note): void => {
  const { parts, multipliers, caps, localScale, special, bounty } = pack.amount;
  const ids = pack.sources.map(({ id }) => id);
  const sourced = (path: string, source: string): void => {
    if (!ids.includes(source)) note(`${path}.source`, `no source ${JSON.stringify(source)} in this pack`);
  };
  parts.forEach((part, index) => {
    const path = `amount.parts.${index}`;
    sourced(path, part.source);
    partFaults(part, path, pack, note);
  });
  multipliers.forEach((multiplier, index) => {
    sourced(`amount.multipliers.${index}`, multiplier.source);
    if (isMore('100%', multiplier.factor))
      note(`amount.multipliers.${index}.factor`, 'takes away instead of adding');
  });
  sourced('amount.caps', caps.source);
  if (localScale !== null) {
    sourced('amount.localScale', localScale.source);
    if (isMore(localScale.min, localScale.chosen) || isMore(localScale.chosen, localScale.max))
      note('amount.localScale.chosen', `is not from ${localScale.min} to ${localScale.max}`);
  }
  if (special !== null) sourced('amount.special', special.source);
  if (bounty !== null) sourced('amount.bounty', bounty.source);
};
