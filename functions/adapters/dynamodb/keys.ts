import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { casePrefixes, identityPrefixes } from './key-prefixes.ts';

export type Key = { readonly pk: string; readonly sk: string };
export type HistoryKind = 'case' | 'reward';

const historyPrefix: Record<HistoryKind, string> = { case: casePrefixes.report, reward: casePrefixes.reward };

const eventSk = (version: number): string => `E#${String(version).padStart(6, '0')}`;

/** Sorts after every `E#…`, so that one query reads a history and its head. */
const HEAD = 'HEAD';
const ORIGINAL = 'ORIGINAL';

/** Every key of both tables; what is stored under each is listed in `functions/docs/access-patterns.md`. */
export const keys = {
  history: (kind: HistoryKind, id: string) => `${historyPrefix[kind]}${id}`,
  head: (kind: HistoryKind, id: string): Key => ({ pk: `${historyPrefix[kind]}${id}`, sk: HEAD }),
  event: (kind: HistoryKind, id: string, version: number): Key => ({
    pk: `${historyPrefix[kind]}${id}`,
    sk: eventSk(version),
  }),
  payout: (id: string): Key => ({ pk: `${casePrefixes.payout}${id}`, sk: 'PAYOUT' }),
  evidence: (id: string): Key => ({ pk: `${casePrefixes.evidence}${id}`, sk: 'FILE' }),
  officerOriginal: (evidenceId: string): Key => ({ ...keys.evidence(evidenceId), sk: ORIGINAL }),
  budget: (unit: string, year: number) => `${casePrefixes.budget}${unit}#${year}`,
  balance: (unit: string, year: number): Key => ({ pk: keys.budget(unit, year), sk: 'BALANCE' }),
  ledgerLine: (unit: string, year: number, line: string): Key => ({
    pk: keys.budget(unit, year),
    sk: `L#${line}`,
  }),
  organisation: `${casePrefixes.unit}ORG`,
  officers: `${casePrefixes.staff}ALL`,
  staff: (username: string): Key => ({ pk: `${casePrefixes.staff}${username}`, sk: 'STAFF' }),
  oneTimeStep: (username: string): Key => ({ pk: `${casePrefixes.staff}${username}`, sk: 'OTP' }),
  /** When everything that this person had open was last ended. */
  sessionsEnded: (username: string): Key => ({ pk: `${casePrefixes.staff}${username}`, sk: 'SESSIONS' }),
  staffSession: (hash: string): Key => ({ pk: `${casePrefixes.staffSession}${hash}`, sk: 'SESSION' }),
  staffAttempts: (counter: string): Key => ({ pk: `${casePrefixes.attempts}${counter}`, sk: 'COUNT' }),
  tally: (county: string, period: string): Key => keys.tallyAt(`${casePrefixes.counter}${county}#${period}`),
  tallyAt: (pk: string): Key => ({ pk, sk: 'COUNTS' }),
  /** Counties are numbers, so that a mark is never taken for figures. */
  tallied: (id: string, version: number): Key => ({
    pk: `${casePrefixes.counter}ONCE#${id}#${version}`,
    sk: 'ONCE',
  }),
  tallyOf: (pk: string) => {
    const [county = '', period = ''] = pk.slice(casePrefixes.counter.length).split('#');
    return { county, period };
  },

  policyEditions: `${casePrefixes.policy}PACKS`,
  policyEdition: (id: string, edition: number): Key => ({
    pk: keys.policyEditions,
    sk: `${id}#${String(edition).padStart(4, '0')}`,
  }),
  calendarNotices: `${casePrefixes.policy}CALENDAR`,
  calendarNotice: (year: number, revision: number): Key => ({
    pk: keys.calendarNotices,
    sk: `${year}#${String(revision).padStart(2, '0')}`,
  }),
  policyDrafts: `${casePrefixes.policy}DRAFTS`,
  policyDraft: (id: string): Key => ({ pk: keys.policyDrafts, sk: id }),
  get policyRevision(): Key {
    return { pk: `${casePrefixes.policy}REVISION`, sk: 'REVISION' };
  },
  /** Of a case, of one officer's lists in a year, or of an export; in the index `queue` of one officer. */
  reads: (chain: string) => `${casePrefixes.read}${chain}`,
  readSk: eventSk,
  /** Ends of chains that no published root covers yet. */
  chainEnds: (shard: number) => `${casePrefixes.chainEnd}${shard}`,
  chainEnd: (shard: number, chain: string): Key => ({ pk: keys.chainEnds(shard), sk: chain }),
  unsealEnds: `${identityPrefixes.unsealEnd}ENDS`,
  unsealEnd: (id: string): Key => ({ pk: keys.unsealEnds, sk: keys.unseal(id) }),
  recordRoots: `${casePrefixes.recordRoot}ROOTS`,
  recordRoot: (on: string): Key => ({ pk: keys.recordRoots, sk: on }),
  /** Leaves of one tree; named by its root, because two attempts at one day make two trees. */
  recordLeaves: (on: string, root: string) => `${casePrefixes.recordRoot}${on}#${root}`,
  recordLeavesPart: (on: string, root: string, part: number): Key => ({
    pk: keys.recordLeaves(on, root),
    sk: String(part).padStart(4, '0'),
  }),
  limitWalk: (kind: HistoryKind): Key => ({ pk: `${casePrefixes.counter}WALK#${kind}`, sk: 'PLACE' }),

  caseKey: (reportId: string): Key => ({ pk: `${identityPrefixes.wrappedKey}${reportId}`, sk: 'KEY' }),
  person: (reportId: string): Key => ({ pk: `${identityPrefixes.person}${reportId}`, sk: 'PERSON' }),
  account: (account: string) => `${identityPrefixes.pseudonym}${account}`,
  receipt: (hash: string): Key => ({ pk: `${identityPrefixes.receipt}${hash}`, sk: 'REPORT' }),
  payee: (payoutId: string): Key => ({ pk: `${identityPrefixes.payee}${payoutId}`, sk: 'PAYEE' }),
  collection: (hash: string): Key => ({ pk: `${identityPrefixes.collection}${hash}`, sk: 'PAYOUT' }),
  original: (evidenceId: string): Key => ({
    pk: `${identityPrefixes.original}${evidenceId}`,
    sk: ORIGINAL,
  }),
  originalKey: (evidenceId: string): Key => ({
    pk: `${identityPrefixes.original}${evidenceId}`,
    sk: 'KEY',
  }),
  citizenSession: (hash: string): Key => ({ pk: `${identityPrefixes.citizenSession}${hash}`, sk: 'SESSION' }),
  attempts: (counter: string): Key => ({ pk: `${identityPrefixes.attempts}${counter}`, sk: 'COUNT' }),
  unseal: (id: string) => `${identityPrefixes.unseal}${id}`,
  unsealHead: (id: string): Key => ({ pk: keys.unseal(id), sk: HEAD }),
  unsealEvent: (id: string, version: number): Key => ({ pk: keys.unseal(id), sk: eventSk(version) }),
  unsealsUnanswered: (county: string) => `${identityPrefixes.unsealList}COUNTY#${county}`,
  /** Every request of a county, also those that were answered. */
  unsealsOf: (county: string) => `${identityPrefixes.unsealList}ALL#${county}`,
  unsealsOnReport: (reportId: string) => `${identityPrefixes.unsealList}REPORT#${reportId}`,
  /** While a request on the report's author, or on a file's original, waits or a grant lasts. */
  unsealOpen: (reportOrEvidenceId: string): Key => ({
    pk: `${identityPrefixes.unsealList}OPEN#${reportOrEvidenceId}`,
    sk: 'OPEN',
  }),
  unsealsAskedBy: (username: string) => `${identityPrefixes.unsealList}OFFICER#${username}`,
  /** Of an account, or of one report behind which stands none. */
  accesses: (accountOrReportId: string) => `${identityPrefixes.identityAccess}${accountOrReportId}`,
  /** Ends of the vault's chains lie together: they are few, and the table has no stream. */
  erasureEnd: (id: string): Key => ({ pk: keys.unsealEnds, sk: keys.erasure(id) }),
  erasure: (id: string) => `${identityPrefixes.erasure}${id}`,
  erasureHead: (id: string): Key => ({ pk: keys.erasure(id), sk: HEAD }),
  erasureEvent: (id: string, version: number): Key => ({ pk: keys.erasure(id), sk: eventSk(version) }),
  /** No id of an erasure begins like this. */
  erasureCommand: (commandId: string): Key => ({
    pk: `${keys.erasure('COMMAND#')}${commandId}`,
    sk: 'REPORTS',
  }),
  retention: (year: string) => `${identityPrefixes.retention}${year}`,
};

export const isHead = (key: { readonly sk: string }): boolean => key.sk === HEAD;

/** The id in a partition key, and of what it is; undefined for any other item. */
export const historyOf = (pk: string): { readonly kind: HistoryKind; readonly id: string } | undefined => {
  if (pk.startsWith(casePrefixes.report)) return { kind: 'case', id: pk.slice(casePrefixes.report.length) };
  if (pk.startsWith(casePrefixes.reward)) return { kind: 'reward', id: pk.slice(casePrefixes.reward.length) };
  return undefined;
};

export const keyAttributes = ({ pk, sk }: Key): Record<'pk' | 'sk', AttributeValue> => ({
  pk: { S: pk },
  sk: { S: sk },
});
