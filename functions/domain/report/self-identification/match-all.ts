import type { Certainty, SelfIdentification, SelfIdentificationKind } from './finding.ts';

export type Pattern = {
  readonly kind: SelfIdentificationKind;
  readonly certainty: Certainty;
  /** With the flag `g`. No lookbehind: the engine of older iPhones does not know it, and the app uses this too. */
  readonly regex: RegExp;
  /** Checks what a regular expression cannot, and may change the certainty; undefined drops the match. */
  readonly judge?: (match: Matched) => Certainty | undefined;
};

export type Matched = {
  readonly part: string;
  readonly groups: readonly (string | undefined)[];
  /** Up to 16 characters before it and 8 after. */
  readonly before: string;
  readonly after: string;
};

export const matchAll = (text: string, patterns: readonly Pattern[]): readonly SelfIdentification[] =>
  patterns.flatMap((pattern) => matchesOf(text, pattern));

const matchesOf = (
  text: string,
  { kind, certainty, regex, judge }: Pattern,
): readonly SelfIdentification[] => {
  const found: SelfIdentification[] = [];
  const search = new RegExp(regex.source, regex.flags);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const [part, ...groups] = match;
    const start = match.index;
    const end = start + part.length;
    const judged =
      judge === undefined
        ? certainty
        : judge({
            part,
            groups,
            before: text.slice(Math.max(0, start - 16), start),
            after: text.slice(end, end + 8),
          });
    if (judged !== undefined && part !== '') found.push({ start, end, kind, certainty: judged });
    // What was dropped may hide another match that begins one character later.
    else search.lastIndex = start + 1;
  }
  return found;
};
