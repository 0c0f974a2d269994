import type { CaseEvent, TextField } from './case-event.ts';
import { type ReporterText, redacted } from './reporter-texts.ts';
import { violationCaseOf } from './violation-case.ts';

/**
 * The history as everybody in the office reads it: the reporter's texts with what was blacked out. Views of
 * staff, slips and exports are made from this; the stored report stays as it came.
 */
export const redactedHistory = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const { reporterTexts } = violationCaseOf(events);
  return events.map((event) => redactedEvent(event, reporterTexts));
};

const redactedEvent = (event: CaseEvent, texts: readonly ReporterText[]): CaseEvent => {
  const shown = <Text extends string | undefined>(field: TextField, text: Text): Text | string => {
    const known = texts.find((one) => one.version === event.version && one.field === field);
    return known === undefined ? text : redacted(known);
  };
  switch (event.type) {
    case 'filed': {
      const { description, address, partyName } = event.data;
      return {
        ...event,
        data: {
          ...event.data,
          description: shown('description', description),
          address: shown('address', address),
          partyName: shown('partyName', partyName),
        },
      };
    }
    case 'supplemented':
      return { ...event, data: { ...event.data, text: shown('text', event.data.text) } };
    case 'message-written':
      return { ...event, data: { ...event.data, text: shown('text', event.data.text) } };
    case 'withdrawn':
      return { ...event, data: { reason: shown('reason', event.data.reason) } };
    case 'review-requested':
      return { ...event, data: { reason: shown('reason', event.data.reason) } };
    case 'rated':
      return { ...event, data: { ...event.data, comment: shown('comment', event.data.comment) } };
    default:
      return event;
  }
};
