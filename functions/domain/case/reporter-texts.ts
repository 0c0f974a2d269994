import { findSelfIdentification } from '../report/self-identification/find-self-identification.ts';
import type { TextSpan } from '../report/self-identification/finding.ts';
import type { CaseEvent, TextField } from './case-event.ts';

/** One free text of the reporter, by the event that holds it; `hidden` once somebody decided what others see. */
export type ReporterText = {
  readonly version: number;
  readonly field: TextField;
  readonly text: string;
  readonly hidden?: readonly TextSpan[] | undefined;
};

/** Texts of the reporter that an event brings; the office's own are checked where they go out. */
export const reporterTextsIn = (event: CaseEvent): readonly ReporterText[] => {
  const { version } = event;
  const named = (fields: Partial<Record<TextField, string | undefined>>): readonly ReporterText[] =>
    fieldNames.flatMap((field) => {
      const text = fields[field];
      return text === undefined ? [] : [{ version, field, text }];
    });
  switch (event.type) {
    case 'filed': {
      const { description, address, partyName } = event.data;
      return named({ description, address, partyName });
    }
    case 'supplemented':
      return named({ text: event.data.text });
    case 'message-written':
      return event.data.from === 'reporter' ? named({ text: event.data.text }) : [];
    case 'withdrawn':
    case 'review-requested':
      return named({ reason: event.data.reason });
    case 'rated':
      return named({ comment: event.data.comment });
    default:
      return [];
  }
};

const fieldNames = ['description', 'address', 'partyName', 'text', 'reason', 'comment'] as const;

export const withChecked = (
  texts: readonly ReporterText[],
  checked: readonly {
    readonly version: number;
    readonly field: TextField;
    readonly hidden: readonly TextSpan[];
  }[],
): readonly ReporterText[] =>
  texts.map((known) => {
    const decided = checked.find(({ version, field }) => version === known.version && field === known.field);
    return decided === undefined ? known : { ...known, hidden: decided.hidden };
  });

/** Marked and not yet looked at by anybody. */
export const isUnchecked = ({ hidden, text }: ReporterText): boolean =>
  hidden === undefined && findSelfIdentification(text).length > 0;

/** What a text of the reporter says outside of a case, where nobody checks it: everything marked is hidden. */
export const redactedText = (text: string): string => redacted({ version: 0, field: 'text', text });

/** Always of the same length: how long a name is would tell something. */
const BLACK = '▇▇';

/** Until somebody has looked, everything that was found is hidden: what is new is never shown by accident. */
export const redacted = ({ text, hidden }: ReporterText): string => {
  const spans = hidden ?? findSelfIdentification(text);
  const kept = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start));
  return [...kept, text.slice(spans.at(-1)?.end ?? 0)].join(BLACK);
};
