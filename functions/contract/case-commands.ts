import * as v from 'valibot';
import { phoneNumber } from './file-report.ts';
import { fen, identifier, instant, localDate, text, unitId, username } from './primitives.ts';

const reason = text(500, 2);
const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const photos = v.optional(v.pipe(v.array(identifier), v.maxLength(9)), []);

/** Kinds of conflicts of interest. */
export const tieKinds = [
  'relative',
  'works-there',
  'holds-shares',
  'contract',
  'subsidised',
  'regular-inspection',
  'other',
] as const;

const eventVersion = v.pipe(v.number(), v.integer(), v.minValue(1));
/** A place in a text, in UTF-16 units. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4000));
export const reporterTextFields = [
  'description',
  'address',
  'partyName',
  'text',
  'reason',
  'comment',
] as const;

const command = <Name extends string, Entries extends v.ObjectEntries>(name: Name, entries: Entries) =>
  v.object({ command: v.literal(name), version, ...entries });

const declineReasons = [
  'not-our-duty',
  'for-court-or-arbitration',
  'already-accepted',
  'reply-final',
  'unclear',
  'other',
] as const;
export const outcomeKinds = [
  'fine',
  'daily-penalty',
  'order-to-correct',
  'sealing',
  'production-limit',
  'administrative-detention',
  'police-transfer',
  'criminal-detention',
  'arrest-approved',
  'convicted',
  'warning',
  'confiscation',
  'licence-revocation',
  'closure',
  'criminal-fine',
  'other',
] as const;
export const findingKinds = ['substantiated', 'partly', 'unsubstantiated', 'unverifiable'] as const;

/** Every command on a case, one member each; `version` guards against acting on an old view. */
export const caseCommandBody = v.variant('command', [
  command('accept', { remark: v.optional(text(500)) }),
  command('decline', { code: v.optional(v.picklist(declineReasons), 'other'), reason }),
  command('transfer', { to: text(100), contact: v.optional(text(100)), reason: v.optional(reason) }),
  command('merge', { into: identifier }),
  command('request-supplement', { text: text(500, 2) }),
  command('dispatch', {
    unit: v.optional(unitId),
    urgent: v.optional(v.boolean(), false),
    remark: v.optional(text(500)),
  }),
  /** `copy`: a file announced by the same officer, with parts of the picture painted over. */
  command('redact-evidence', { evidence: identifier, copy: identifier }),
  /** Every text named is decided whole: what is hidden now is what others are not shown from now on. */
  command('redact-text', {
    texts: v.pipe(
      v.array(
        v.object({
          version: eventVersion,
          field: v.picklist(reporterTextFields),
          hidden: v.pipe(v.array(v.object({ start: place, end: place })), v.maxLength(200)),
        }),
      ),
      v.minLength(1),
      v.maxLength(100),
    ),
    /** Marked parts that stay visible were looked at and may stay. */
    keep: v.optional(v.boolean(), false),
  }),
  /** As the papers call it, when the reporter wrote nothing or something else. */
  command('name-party', { name: text(100, 2) }),
  /** Officials or offices (`units`) are concerned: the city takes it over, the county loses sight of it. */
  command('raise', {
    units: v.optional(v.pipe(v.array(unitId), v.maxLength(10)), []),
    reason: v.optional(reason),
  }),
  /** I have an interest in the reported party: the case goes back to the lead and out of my sight. */
  command('recuse', { kind: v.picklist(tieKinds), note: v.optional(text(200)) }),
  command('sign', {}),
  command('return', { reason }),
  command('record-site-check', {
    /** When the officers were on site; left out = now. */
    visitedAt: v.optional(instant),
    violationSeen: v.boolean(),
    notes: text(2000, 2),
    evidence: photos,
  }),
  command('file-case', {
    /** Two officers with an enforcement licence (行政处罚法 art 42). */
    investigators: v.pipe(v.array(username), v.length(2)),
    category: v.optional(text(40)),
    facts: v.optional(text(2000)),
  }),
  command('record-findings', {
    findings: v.picklist(findingKinds),
    /** Categories of the policy's own list, the primary first. */
    categories: v.optional(v.pipe(v.array(text(40)), v.maxLength(10)), []),
    matchesReport: v.optional(v.boolean(), true),
    subjectKnown: v.optional(v.boolean(), true),
    knownToAuthorityAt: v.optional(instant),
    publishedByMediaAt: v.optional(instant),
    underRectification: v.optional(v.boolean(), false),
    severity: v.optional(v.picklist(['major', 'larger', 'general'])),
    contribution: v.optional(v.picklist([1, 2, 3])),
    clue: v.optional(v.picklist(['useful', 'valid', 'key'])),
    incident: v.optional(v.picklist(['general', 'larger', 'major', 'extraordinary'])),
    statutoryMaxFineFen: v.optional(fen),
    summary: text(2000, 2),
  }),
  command('record-outcome', {
    kind: v.picklist(outcomeKinds),
    amountFen: v.optional(fen),
    documentNumber: v.optional(text(80)),
    decidedOn: v.optional(localDate),
    /** The reward's clock starts when the document was served. */
    servedOn: v.optional(localDate),
    /** No further document will follow: the case is handled. */
    final: v.optional(v.boolean(), true),
  }),
  command('request-extension', {
    kind: v.optional(text(40), 'handling'),
    length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
    reason,
  }),
  command('approve-extension', { /** Read by the reporter. */ told: v.optional(text(500)) }),
  command('refuse-extension', { reason }),
  command('reply', { text: text(2000, 5) }),
  command('message', { text: text(1000) }),
  /** The office's phone that will call; the reporter is asked and may decline. */
  command('request-call', { line: phoneNumber }),
  command('suspend', { reason, until: v.optional(localDate) }),
  command('resume', { reason: v.optional(reason) }),
  command('record-review-opinion', { upheld: v.boolean(), text: text(2000, 5) }),
  command('reopen', { reason }),
  command('close', { reason: v.optional(reason) }),
]);

export type CaseCommandBody = v.InferOutput<typeof caseCommandBody>;
