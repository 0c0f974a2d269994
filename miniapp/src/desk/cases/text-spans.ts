import type { CaseTexts } from '../../../../functions/contract/case-texts.ts';

export type ReporterText = CaseTexts['items'][number];
export type Mark = ReporterText['marks'][number];
export type Span = { readonly start: number; readonly end: number };

/** What stands in the form before anybody touched it: what was decided before, else everything marked. */
export const spansAtFirst = ({ hidden, marks }: ReporterText): readonly Span[] =>
  hidden ?? marks.map(({ start, end }) => ({ start, end }));

const covers = (hidden: readonly Span[], { start, end }: Span): boolean =>
  hidden.some((span) => span.start <= start && end <= span.end);

/** Takes a part out of what is hidden. */
export const shown = (hidden: readonly Span[], { start, end }: Span): readonly Span[] =>
  hidden
    .flatMap((span) => [
      { start: span.start, end: Math.min(span.end, start) },
      { start: Math.max(span.start, end), end: span.end },
    ])
    .filter((span) => span.start < span.end);

export const toggled = (hidden: readonly Span[], span: Span): readonly Span[] =>
  covers(hidden, span) ? shown(hidden, span) : [...shown(hidden, span), { start: span.start, end: span.end }];

/** Every place of a word: for what no pattern knows, such as a nickname. */
export const placesOf = (text: string, word: string): readonly Span[] => {
  const places: Span[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
};

export type Segment = Span & {
  readonly part: string;
  readonly hidden: boolean;
  readonly mark: Mark | undefined;
};

/** The text in pieces that are wholly hidden or shown, and wholly inside or outside of one mark. */
export const segmentsOf = (
  { text, marks }: Pick<ReporterText, 'text' | 'marks'>,
  hidden: readonly Span[],
): readonly Segment[] => {
  const borders = [0, text.length, ...[...marks, ...hidden].flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(borders)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const span = { start: sorted[index] ?? 0, end };
    return {
      ...span,
      part: text.slice(span.start, end),
      hidden: covers(hidden, span),
      mark: marks.find((mark) => mark.start <= span.start && end <= mark.end),
    };
  });
};

export const keptMarks = (marks: readonly Mark[], hidden: readonly Span[]): number =>
  marks.filter((mark) => !covers(joined(hidden), mark)).length;

/** Two that touch hide what lies across both. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const done: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = done[done.length - 1];
    if (last === undefined || start > last.end) done.push({ start, end });
    else done[done.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return done;
};
