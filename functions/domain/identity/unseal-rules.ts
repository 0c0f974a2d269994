import { accessPolicies } from '../access/access-policies.ts';
import type { StaffRelation } from '../access/access-policy.ts';
import { permits } from '../access/permits.ts';
import { localDateOf } from '../deadline/local-date.ts';
import { covers } from '../jurisdiction/division.ts';
import { type Officer, oversees } from '../jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import type { UnitStamp, UnsealFact, UnsealReason } from './unseal-event.ts';
import { type UnsealRequest, unsealStateAt } from './unseal-request.ts';

export type UnsealRefusal =
  | 'access.denied'
  | 'resource.not-found'
  | 'identity.nothing-sealed'
  | 'identity.no-original'
  | 'identity.reason-unfit'
  | 'identity.already-open'
  | 'identity.too-many-today'
  | 'identity.refused-before'
  | 'identity.same-person'
  | 'identity.same-unit'
  | 'identity.not-open';

export type UnsealTerms = {
  /** How long a request may wait for its answer. */
  readonly answerMs: number;
  /** How long the contact may be read after the grant. */
  readonly grantMs: number;
  /** How many one officer may ask for on one day. */
  readonly perDay: number;
};

export const usualTerms: UnsealTerms = { answerMs: 3 * 86_400_000, grantMs: 30 * 60_000, perDay: 5 };

export type Asking = {
  /** What a list row tells of the report; undefined when there is none. */
  readonly report:
    | { readonly id: string; readonly caseNumber: string; readonly division: string }
    | undefined;
  /** The file whose original is asked for; undefined: who reported. */
  readonly evidenceId?: string | undefined;
  /**
   * The vault holds it. Who filed: only for a named report, until its reporter has it erased. An original: of
   * every file the reporter gave with this report, until its key is erased.
   */
  readonly sealed: boolean;
  readonly reason: UnsealReason;
  readonly explanation: string;
  /** Earlier requests on the same report, by anybody. */
  readonly onReport: readonly UnsealRequest[];
  /** The officer's own requests, newest first. */
  readonly ownRequests: readonly UnsealRequest[];
};

/**
 * An officer of county or city level who may see the case may ask. A coded, an anonymous and an erased
 * report are refused alike.
 */
export const askToUnseal = (
  { report, evidenceId, sealed, reason, explanation, onReport, ownRequests }: Asking,
  officer: Officer,
  now: string,
  terms: UnsealTerms,
): Outcome<UnsealFact, UnsealRefusal> => {
  if (!mayAsk(officer, evidenceId)) return refused('access.denied');
  if (report === undefined || !covers(officer.unit.division, report.division))
    return refused('resource.not-found');
  if (!fits(reason, evidenceId)) return refused('identity.reason-unfit', 'reason');
  if (!sealed)
    return evidenceId === undefined
      ? refused('identity.nothing-sealed', 'reportId')
      : refused('identity.no-original', 'evidenceId');
  const before = onReport.filter((request) => request.evidenceId === evidenceId);
  if (before.some((request) => isOpen(request, now))) return refused('identity.already-open');
  if (before.some((request) => request.step === 'refused' && saysTheSame(request, reason, explanation)))
    return refused('identity.refused-before', 'explanation');
  const today = localDateOf(now);
  if (ownRequests.filter(({ requestedAt }) => localDateOf(requestedAt) === today).length >= terms.perDay)
    return refused('identity.too-many-today');
  const { id: reportId, caseNumber, division } = report;
  return accepted({
    type: 'unseal-requested',
    data: {
      reportId,
      ...(evidenceId !== undefined && { evidenceId }),
      caseNumber,
      division,
      reason,
      explanation,
      unit: stampOf(officer),
      answerUntil: later(now, terms.answerMs),
    },
  });
};

const ofOriginals: readonly UnsealReason[] = ['evidence-review', 'court-order'];

const fits = (reason: UnsealReason, evidenceId: string | undefined): boolean =>
  evidenceId === undefined ? reason !== 'evidence-review' : ofOriginals.includes(reason);

const isOpen = (request: UnsealRequest, now: string): boolean =>
  ['requested', 'granted'].includes(unsealStateAt(request, now));

/** After a refusal somebody has to say something new; spaces and punctuation are not news. */
const saysTheSame = (request: UnsealRequest, reason: UnsealReason, explanation: string): boolean =>
  request.reason === reason && bare(request.explanation) === bare(explanation);

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

export type UnsealCommand =
  | { readonly command: 'approve'; readonly remark?: string | undefined }
  | { readonly command: 'refuse'; readonly reason?: string | undefined };

/** A second person, of another unit, grants or refuses. */
export const answerUnseal = (
  request: UnsealRequest,
  command: UnsealCommand,
  officer: Officer,
  now: string,
  terms: UnsealTerms,
): Outcome<UnsealFact, UnsealRefusal> => {
  const refusal = whyNotAnswer(request, officer, now);
  if (refusal !== undefined) return refused(refusal);
  const unit = stampOf(officer);
  switch (command.command) {
    case 'approve':
      return accepted({
        type: 'unseal-granted',
        data: { unit, until: later(now, terms.grantMs), remark: command.remark },
      });
    case 'refuse':
      return accepted({ type: 'unseal-refused', data: { unit, reason: command.reason } });
    default:
      return command satisfies never;
  }
};

/** The requester; within their area the custodians who may decide, and those who watch over them. */
export const maySeeUnseal = (request: UnsealRequest, officer: Officer): boolean =>
  permits(accessPolicies.readUnseal, officer, relationsToUnseal(request, officer));

/** The list of what waits for an answer in the officer’s area. */
export const maySeeUnanswered = (officer: Officer): boolean =>
  permits(accessPolicies.readUnseal, officer, ['own-area']);

const relationsToUnseal = (request: UnsealRequest, officer: Officer): readonly StaffRelation[] => [
  ...(isRequester(request, officer) ? (['own-request'] as const) : []),
  ...(covers(officer.unit.division, request.division) ? (['own-area'] as const) : []),
];

export const mayReadContact = (request: UnsealRequest, officer: Officer, now: string): boolean =>
  request.evidenceId === undefined && mayOpen(request, officer, now);

export const mayReadOriginal = (request: UnsealRequest, officer: Officer, now: string): boolean =>
  request.evidenceId !== undefined && mayOpen(request, officer, now);

/** Only the person who asked, still in a post that may ask, while the grant lasts. */
const mayOpen = (request: UnsealRequest, officer: Officer, now: string): boolean =>
  isRequester(request, officer) &&
  mayAsk(officer, request.evidenceId) &&
  covers(officer.unit.division, request.division) &&
  unsealStateAt(request, now) === 'granted';

export const allowedUnsealActions = (
  request: UnsealRequest,
  officer: Officer,
  now: string,
): readonly UnsealCommand['command'][] =>
  whyNotAnswer(request, officer, now) === undefined ? ['approve', 'refuse'] : [];

export const stampOf = ({ unit: { id, name } }: Officer): UnitStamp => ({ id, name });

const whyNotAnswer = (request: UnsealRequest, officer: Officer, now: string): UnsealRefusal | undefined => {
  if (!maySeeUnseal(request, officer)) return 'resource.not-found';
  if (!permits(accessPolicies.commandUnseal, officer, ['own-area'])) return 'access.denied';
  if (isRequester(request, officer)) return 'identity.same-person';
  if (officer.unit.id === request.unit.id) return 'identity.same-unit';
  return unsealStateAt(request, now) === 'requested' ? undefined : 'identity.not-open';
};

/** Of an original only those who work with the file itself. */
const mayAsk = (officer: Officer, evidenceId: string | undefined): boolean =>
  oversees(officer.unit) &&
  permits(accessPolicies.requestUnseal, officer, ['own-area']) &&
  (evidenceId === undefined || permits(accessPolicies.readOriginal, officer, ['own-request']));

const isRequester = (request: UnsealRequest, officer: Officer): boolean =>
  request.requester === `officer:${officer.username}`;

const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
