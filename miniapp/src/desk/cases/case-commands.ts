import type { CaseCommandBody } from '../../../../functions/contract/case-commands.ts';
import type { Field } from '../forms/field';

export type CaseCommandName = CaseCommandBody['command'];
type NamesOf<C extends CaseCommandName> = Exclude<
  keyof Extract<CaseCommandBody, { command: C }>,
  'command' | 'version'
>;

const reason = {
  name: 'reason',
  label: 'reason',
  kind: 'paragraph',
  required: true,
  min: 2,
  max: 500,
} as const;
const remark = { name: 'remark', label: 'remark', kind: 'line', max: 500 } as const;

/** The form of every command; a command the contract gains does not compile until it has one. */
export const caseCommands: {
  readonly [C in CaseCommandName]: readonly Field<Extract<NamesOf<C>, string>>[];
} = {
  accept: [remark],
  decline: [
    { name: 'code', label: 'declineCode', kind: 'choice', options: 'decline', required: true },
    { name: 'reason', label: 'declineReason', kind: 'paragraph', required: true, min: 2, max: 500 },
  ],
  transfer: [
    { name: 'to', label: 'transferTo', kind: 'line', required: true, max: 100 },
    { name: 'contact', label: 'transferContact', kind: 'line', max: 100 },
    { ...reason, required: false },
  ],
  merge: [{ name: 'into', label: 'mergeInto', kind: 'nearby', required: true }],
  'request-supplement': [
    { name: 'text', label: 'supplementText', kind: 'paragraph', required: true, min: 2, max: 500 },
  ],
  dispatch: [
    { name: 'unit', label: 'unit', kind: 'unit' },
    { name: 'urgent', label: 'urgent', kind: 'flag', initial: false },
    remark,
  ],
  // Given from the picture itself.
  'redact-evidence': [],
  'name-party': [{ name: 'name', label: 'partyName', kind: 'line', required: true, min: 2, max: 100 }],
  raise: [{ ...reason, required: false }],
  recuse: [
    { name: 'kind', label: 'tieKind', kind: 'choice', options: 'tie', required: true },
    { name: 'note', label: 'tieNote', kind: 'line', max: 200 },
  ],
  // Has a form of its own: `redact-texts.tsx`.
  'redact-text': [],
  sign: [],
  return: [{ name: 'reason', label: 'returnReason', kind: 'paragraph', required: true, min: 2, max: 500 }],
  'record-site-check': [
    { name: 'violationSeen', label: 'violationSeen', kind: 'yes-no', required: true },
    { name: 'visitedAt', label: 'visitedAt', kind: 'moment' },
    { name: 'notes', label: 'siteNotes', kind: 'paragraph', required: true, min: 2, max: 2000 },
    { name: 'evidence', label: 'photos', kind: 'photos' },
  ],
  'file-case': [
    { name: 'investigators', label: 'investigators', kind: 'people', required: true, count: 2 },
    { name: 'category', label: 'category', kind: 'category' },
    { name: 'facts', label: 'facts', kind: 'paragraph', max: 2000 },
  ],
  'record-findings': [
    { name: 'findings', label: 'findings', kind: 'choice', options: 'findings', required: true },
    { name: 'categories', label: 'categories', kind: 'categories', max: 10 },
    { name: 'summary', label: 'findingsSummary', kind: 'paragraph', required: true, min: 2, max: 2000 },
    { name: 'matchesReport', label: 'matchesReport', kind: 'flag', initial: true, more: true },
    { name: 'subjectKnown', label: 'subjectKnown', kind: 'flag', initial: true, more: true },
    { name: 'underRectification', label: 'underRectification', kind: 'flag', initial: false, more: true },
    { name: 'knownToAuthorityAt', label: 'knownToAuthorityAt', kind: 'moment', more: true },
    { name: 'publishedByMediaAt', label: 'publishedByMediaAt', kind: 'moment', more: true },
    { name: 'severity', label: 'severity', kind: 'choice', options: 'severity', more: true },
    { name: 'contribution', label: 'contribution', kind: 'level', options: 'contribution', more: true },
    { name: 'clue', label: 'clue', kind: 'choice', options: 'clue', more: true },
    { name: 'incident', label: 'incident', kind: 'choice', options: 'incident', more: true },
  ],
  'record-outcome': [
    { name: 'kind', label: 'outcomeKind', kind: 'choice', options: 'outcome', required: true },
    { name: 'amountFen', label: 'amount', kind: 'money' },
    { name: 'documentNumber', label: 'documentNumber', kind: 'line', max: 80 },
    { name: 'decidedOn', label: 'decidedOn', kind: 'date' },
    { name: 'servedOn', label: 'servedOn', kind: 'date' },
    { name: 'final', label: 'final', kind: 'flag', initial: true },
  ],
  'request-extension': [
    { name: 'length', label: 'extensionLength', kind: 'whole', required: true, min: 1, max: 365 },
    reason,
  ],
  'approve-extension': [{ name: 'told', label: 'extensionTold', kind: 'paragraph', max: 500 }],
  'refuse-extension': [reason],
  reply: [{ name: 'text', label: 'replyText', kind: 'paragraph', required: true, min: 5, max: 2000 }],
  'request-call': [{ name: 'line', label: 'callLine', kind: 'line', required: true, min: 5, max: 20 }],
  message: [{ name: 'text', label: 'messageText', kind: 'paragraph', required: true, min: 1, max: 1000 }],
  suspend: [
    { name: 'reason', label: 'suspendReason', kind: 'paragraph', required: true, min: 2, max: 500 },
    { name: 'until', label: 'suspendUntil', kind: 'date' },
  ],
  resume: [{ name: 'reason', label: 'resumeReason', kind: 'paragraph', min: 2, max: 500 }],
  'record-review-opinion': [
    { name: 'upheld', label: 'upheld', kind: 'yes-no', required: true },
    { name: 'text', label: 'opinionText', kind: 'paragraph', required: true, min: 5, max: 2000 },
  ],
  reopen: [reason],
  close: [{ ...reason, required: false }],
};

export const isCaseCommand = (name: string): name is CaseCommandName => Object.hasOwn(caseCommands, name);
