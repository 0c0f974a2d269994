import { findTellingParts, isForbiddenToSend } from '../report/self-identification/find-telling-parts.ts';
import type { CaseCommand } from './case-command.ts';
import type { ViolationCase } from './violation-case.ts';

/**
 * The field of a command that may not leave the office as it is written. Only the text itself decides, and for
 * those who may read the reports as they came also what was blacked out in them; never the person in the vault:
 * an answer that depended on who reported would let a name be guessed (decision 0013).
 */
export const tellingField = (
  command: CaseCommand,
  { reporterTexts }: ViolationCase,
  readsOriginals: boolean,
): string | undefined => {
  const blackedOut = readsOriginals
    ? reporterTexts.flatMap(({ text, hidden = [] }) => hidden.map(({ start, end }) => text.slice(start, end)))
    : [];
  return Object.entries(outgoingTexts(command)).find(
    ([, text]) => text !== undefined && (tells(text) || quotes(text, blackedOut)),
  )?.[0];
};

const tells = (text: string): boolean =>
  findTellingParts(text).some((part) => isForbiddenToSend(part, text.slice(part.start, part.end)));

/** Shorter ones would forbid ordinary words. */
const SHORTEST_QUOTE = 4;

const quotes = (text: string, blackedOut: readonly string[]): boolean =>
  blackedOut.some((part) => part.length >= SHORTEST_QUOTE && text.includes(part));

/** What the reporter, another office or the field reads of a command; notes inside the file are not among it. */
const outgoingTexts = (command: CaseCommand): Readonly<Record<string, string | undefined>> => {
  switch (command.command) {
    case 'decline':
    case 'suspend':
    case 'request-extension':
      return { reason: command.reason };
    case 'transfer':
      return { to: command.to, contact: command.contact, reason: command.reason };
    case 'request-supplement':
    case 'reply':
    case 'message':
    case 'record-review-opinion':
      return { text: command.text };
    case 'dispatch':
      return { remark: command.remark };
    case 'approve-extension':
      return { told: command.told };
    case 'record-findings':
      return { summary: command.summary };
    case 'record-outcome':
      return { documentNumber: command.documentNumber };
    default:
      return {};
  }
};
