import { actPatterns } from './about-acts.ts';
import { personPatterns } from './about-person.ts';
import type { Certainty, SelfIdentification } from './finding.ts';
import { foldNumerals, foldWidth } from './folded-text.ts';
import { matchAll } from './match-all.ts';
import { numberPatterns, spelledPatterns } from './numbers.ts';

/**
 * Parts of a text by which its writer could be found out, in order, none overlapping another. Made to find too
 * much rather than too little: a person decides what is blacked out (信访工作条例 art 30, 环境保护法 art 57).
 */
export const findSelfIdentification = (text: string): readonly SelfIdentification[] => {
  const folded = foldWidth(text);
  return merged(
    [
      ...matchAll(folded, numberPatterns),
      ...matchAll(foldNumerals(folded), spelledPatterns),
      ...matchAll(folded, [...personPatterns, ...actPatterns]),
    ].map((found) => wholeCharacters(text, found)),
  );
};

const RANK: Readonly<Record<Certainty, number>> = { sure: 2, likely: 1, possible: 0 };

/** What overlaps becomes one, named after its surest and then longest part. */
const merged = (found: readonly SelfIdentification[]): readonly SelfIdentification[] => {
  // Older phones know neither toSorted nor at.
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: { span: SelfIdentification; named: SelfIdentification }[] = [];
  for (const next of ordered) {
    const last = result[result.length - 1];
    if (last === undefined || next.start >= last.span.end) {
      result.push({ span: next, named: next });
      continue;
    }
    const named = weighsMore(next, last.named) ? next : last.named;
    const { kind, certainty } = named;
    const end = Math.max(last.span.end, next.end);
    result[result.length - 1] = { span: { start: last.span.start, end, kind, certainty }, named };
  }
  return result.map(({ span }) => span);
};

const weighsMore = (a: SelfIdentification, b: SelfIdentification): boolean =>
  RANK[a.certainty] - RANK[b.certainty] > 0 ||
  (a.certainty === b.certainty && a.end - a.start > b.end - b.start);

/** A character outside of the basic plane is two units: never half of it. */
const wholeCharacters = (text: string, found: SelfIdentification): SelfIdentification => ({
  ...found,
  start: isLowHalf(text, found.start) ? found.start - 1 : found.start,
  end: isLowHalf(text, found.end) ? found.end + 1 : found.end,
});

const isLowHalf = (text: string, place: number): boolean => {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff && place > 0;
};
