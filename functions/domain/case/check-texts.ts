import { accepted, type Outcome as Result, refused } from '../outcome.ts';
import { findSelfIdentification } from '../report/self-identification/find-self-identification.ts';
import type { TextSpan } from '../report/self-identification/finding.ts';
import type { CaseCommand, CaseRefusal } from './case-command.ts';
import type { CaseFact } from './case-event.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * Which parts of the reporter's texts nobody else is shown: places in the text as it came, which is never
 * rewritten. A marked part that stays visible has to be confirmed: "checked" is somebody's decision.
 */
export const checkTexts = (
  { reporterTexts }: ViolationCase,
  { texts, keep }: Extract<CaseCommand, { command: 'redact-text' }>,
): Result<CaseFact, CaseRefusal> => {
  const checked = [];
  for (const [index, { version, field, hidden }] of texts.entries()) {
    const known = reporterTexts.find((one) => one.version === version && one.field === field);
    if (known === undefined) return refused('case.text-unknown', `texts.${index}`);
    const spans = joined(hidden);
    if (!spans.every(({ start, end }) => start >= 0 && start < end && end <= known.text.length))
      return refused('case.text-unknown', `texts.${index}.hidden`);
    const kept = findSelfIdentification(known.text).filter((mark) => !covered(mark, spans)).length;
    if (kept > 0 && !keep) return refused('case.text-kept-unconfirmed', 'keep');
    checked.push({ version, field, hidden: spans, kept });
  }
  return accepted({ type: 'texts-checked', data: { texts: checked } });
};

/** In order, what touches or overlaps as one. */
const joined = (spans: readonly TextSpan[]): readonly TextSpan[] => {
  const done: TextSpan[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last === undefined || start > last.end) done.push({ start, end });
    else done[done.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return done;
};

const covered = (mark: TextSpan, spans: readonly TextSpan[]): boolean =>
  spans.some(({ start, end }) => start <= mark.start && mark.end <= end);
