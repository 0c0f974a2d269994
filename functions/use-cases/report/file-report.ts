import type { CaseFact, Disclosure, ReportAnswer } from '../../domain/case/case-event.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { gcj02Of } from '../../domain/jurisdiction/gcj02.ts';
import { locate, type Point } from '../../domain/jurisdiction/locate.ts';
import {
  type Organisation,
  receivingUnit,
  type Unit,
  upperUnit,
} from '../../domain/jurisdiction/organisation.ts';
import { maybeSameParty } from '../../domain/jurisdiction/party-name.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { CaseRecord, Change } from '../../ports/case-store.ts';
import type { Person } from '../../ports/person.ts';
import { caseChange } from '../case/case-changes.ts';
import { historyAsOf } from '../case/history-as-of.ts';
import { type Command, findReplay, type ReplayRefusal, recorded } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { caseNumberOf, receiptCodeOf, reportIdOf } from '../ids.ts';

export type FileReport = {
  readonly disclosure: Disclosure;
  readonly pollutionTypes: readonly string[];
  readonly description: string;
  readonly answers?: readonly ReportAnswer[] | undefined;
  readonly occurredAt: string;
  readonly ongoing: boolean;
  readonly place: {
    readonly lng: number;
    readonly lat: number;
    readonly system: 'gcj02' | 'wgs84';
    readonly address?: string | undefined;
  };
  readonly partyName?: string | undefined;
  /** Officials or the office in charge are concerned: it goes up a level at once. */
  readonly concernsOfficials?: boolean | undefined;
  readonly evidence: readonly string[];
  readonly wantsReward: boolean;
  readonly wantsReply: boolean;
  readonly insider: boolean;
  readonly consent?: string | undefined;
  readonly contact?:
    | { readonly name: string; readonly phone: string; readonly notice?: string | undefined }
    | undefined;
  /** The session that files; a coded or anonymous report is never linked to it. */
  readonly account?: { readonly id: string; readonly openid: string } | undefined;
  /** Keyed hash of whoever announced the files. */
  readonly evidenceOwner: string;
  readonly claim: Command;
};

export type FilingRefusal =
  | 'report.outside-jurisdiction'
  | 'report.occurred-in-future'
  | 'report.session-needed'
  | 'evidence.unusable'
  | Exclude<ReplayRefusal, 'resource.not-found'>;

export type Filed = { readonly record: CaseRecord; readonly receiptCode?: string };

type Deps = Pick<Dependencies, 'store' | 'policies' | 'staff' | 'keys' | 'keyedHash'>;

/**
 * One atomic write: history, list row, the report's own key, files attached, and — only for a named report —
 * the link to the person. The id follows from the command, so that a replay finds the first result.
 */
export const fileReport = async (deps: Deps, request: FileReport): Promise<Outcome<Filed, FilingRefusal>> => {
  const { claim } = request;
  const { keyedHash } = deps;
  const id = reportIdOf(claim.id, keyedHash);
  if (request.disclosure === 'named' && request.account === undefined)
    return refused('report.session-needed', 'disclosure');
  if (Date.parse(request.occurredAt) > Date.parse(claim.at) + CLOCK_SLACK_MS)
    return refused('report.occurred-in-future', 'occurredAt');
  const organisation = await deps.staff.organisation();
  const point = mapPoint(request.place);
  const location = locate(organisation, point);
  const pack = location && deps.policies.inForce(location.policyId, localDateOf(claim.at));
  const receiver = location && receiverOf(organisation, ancestorOf(location.division, 'county'), request);
  if (location === undefined || pack === undefined || receiver === undefined)
    return refused('report.outside-jurisdiction', 'place');
  const receiptCode = request.disclosure === 'coded' ? receiptCodeOf(claim.id, keyedHash) : undefined;
  const fact: CaseFact = {
    type: 'filed',
    data: {
      caseNumber: caseNumberOf(id, keyedHash),
      disclosure: request.disclosure,
      pollutionTypes: request.pollutionTypes,
      description: request.description,
      ...(request.answers !== undefined && request.answers.length > 0 && { answers: request.answers }),
      occurredAt: new Date(request.occurredAt).toISOString(),
      ongoing: request.ongoing,
      ...point,
      address: request.place.address,
      partyName: request.partyName,
      evidence: request.evidence,
      wantsReward: request.wantsReward,
      wantsReply: request.wantsReply,
      insider: request.insider,
      consent: request.consent,
      division: location.division,
      ...(request.concernsOfficials === true && { concernsOfficials: true }),
      ...(receiver.raised && { raised: true }),
      unit: receiver.unit.id,
      policyId: pack.id,
      policyEdition: pack.edition,
    },
  };
  const events = recorded([fact], 0, { ...claim, by: 'reporter' });
  const key = await deps.keys.newDataKey({ vault: 'cases', subject: id });
  const result = await deps.store.commit([
    { ...caseChange(id, [], events, deps.policies), place: point },
    { kind: 'case-key', reportId: id, wrapped: key.wrapped },
    ...request.evidence.map(
      (file): Change => ({
        kind: 'attach-evidence',
        id: file,
        reportId: id,
        owner: request.evidenceOwner,
        from: 'reporter',
      }),
    ),
    ...whoReported(request, id),
    ...(receiptCode === undefined
      ? []
      : [{ kind: 'receipt' as const, receiptHash: keyedHash.of('receipt', receiptCode), reportId: id }]),
  ]);
  if (result === 'evidence-unusable') return refused('evidence.unusable', 'evidence');
  return afterCommit(deps, id, claim, receiptCode, result === 'committed');
};

/** The county's office, unless officials are concerned or the office itself is tied to the party: then the city's. */
const receiverOf = (
  organisation: Organisation,
  county: string,
  { concernsOfficials, partyName }: FileReport,
): { readonly unit: Unit; readonly raised: boolean } | undefined => {
  const own = receivingUnit(organisation, county);
  const upper = upperUnit(organisation);
  const tied =
    partyName !== undefined &&
    own?.ties?.some(({ about }) => 'party' in about && maybeSameParty(about.party, partyName)) === true;
  if (upper !== undefined && (concernsOfficials === true || tied)) return { unit: upper, raised: true };
  return own && { unit: own, raised: false };
};

/** The city's maps are in GCJ-02; browsers measure in WGS-84. */
const mapPoint = ({ lng, lat, system }: FileReport['place']): Point =>
  system === 'gcj02' ? { lng, lat } : gcj02Of({ lng, lat });

/** A phone's clock may run ahead of ours. */
const CLOCK_SLACK_MS = 10 * 60_000;

const whoReported = (
  { disclosure, account, contact, claim }: FileReport,
  reportId: string,
): readonly Change[] => {
  if (disclosure !== 'named' || account === undefined) return [];
  const person: Person = {
    account: account.id,
    openid: account.openid,
    name: contact?.name,
    phone: contact?.phone,
    ...(contact?.notice !== undefined && { notice: { version: contact.notice, at: claim.at } }),
  };
  return [
    { kind: 'person', reportId, person },
    { kind: 'account-link', account: account.id, reportId, filedAt: claim.at },
  ];
};

const afterCommit = async (
  { store }: Deps,
  id: string,
  claim: Command,
  receiptCode: string | undefined,
  committed: boolean,
): Promise<Outcome<Filed, FilingRefusal>> => {
  const record = await store.readCase(id);
  if (record === undefined) return refused('command.busy');
  if (!committed && findReplay(record.events, claim).kind !== 'replay') return refused('command.key-reused');
  // What was told at the filing is told again, however far the case has come since.
  const filed = { id, ...historyAsOf(record.events, 1) };
  return accepted({ record: filed, ...(receiptCode !== undefined && { receiptCode }) });
};
