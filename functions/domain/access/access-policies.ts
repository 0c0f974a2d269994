import { reporterTransitions, transitions } from '../case/transitions.ts';
import { unsealTransitions } from '../identity/unseal-transitions.ts';
import type { Role } from '../jurisdiction/role.ts';
import { payoutTransitions, rewardTransitions } from '../reward/reward-transitions.ts';
import type { AccessPolicy, AnybodyPolicy, ReporterPolicy, StaffPolicy } from './access-policy.ts';
import { exportKinds } from './export-kinds.ts';
import { rolesOf } from './permits.ts';

/** Photos of a site check, and copies of evidence with parts blacked out. */
const evidenceAuthors: readonly Role[] = [
  'grid-officer',
  'township-handler',
  'township-lead',
  'investigator',
  'intake',
  'case-lead',
];
/** Whoever may act on cases; reward and finance staff have no business there, auditors read elsewhere. */
const handlers: readonly Role[] = rolesOf(transitions);
const screening: readonly Role[] = ['intake', 'case-lead'];
const rewardActors: readonly Role[] = rolesOf(rewardTransitions);
const rewardReaders: readonly Role[] = [...rewardActors, 'auditor', 'supervisor'];
/** Never those of a township or village: they work without any name. */
const asking: readonly Role[] = ['intake', 'case-lead', 'investigator', 'reward-clerk'];
/** Of a sealed original only those who work with the evidence. */
const examining: readonly Role[] = ['intake', 'case-lead', 'investigator'];
/** Custodians decide; the others watch over them. None of them is ever shown the contact. */
const unsealOverview: readonly Role[] = ['custodian', 'auditor', 'discipline'];
/** Who hands a case on to another office. */
const slipMakers: readonly Role[] = ['intake', 'case-lead', 'investigator', 'township-lead'];
const exporting: readonly Role[] = [...new Set(Object.values(exportKinds).flat())];
/** Who may know who looked at what. */
const watching: readonly Role[] = ['supervisor', 'auditor', 'discipline'];
/** Who answers for a unit's work, and who watches over it. */
const accountable: readonly Role[] = [
  'supervisor',
  'auditor',
  'discipline',
  'case-lead',
  'township-lead',
  'administrator',
];
const everyPost: readonly Role[] = [
  ...new Set([
    ...handlers,
    ...rewardReaders,
    ...asking,
    ...unsealOverview,
    ...accountable,
    'finance' as const,
  ]),
];

const anybody = { who: 'anybody' } as const satisfies AnybodyPolicy;
const reporter = { who: 'reporter' } as const satisfies ReporterPolicy;
const own = { who: 'reporter', to: ['own-report', 'own-receipt'] } as const satisfies ReporterPolicy;
const staff = (roles: readonly Role[]) => ({ who: 'staff', roles }) as const satisfies StaffPolicy;
const administrators = staff(['administrator']);
const ofCases = { ...staff(handlers), to: { 'own-area': handlers, 'handed-down': handlers } } as const;
const ofRewards = { ...staff(rewardReaders), to: { 'own-area': rewardReaders } } as const;

/**
 * Who may call what: the one table. What is not in it nobody may call; a route takes its rule from here by the
 * operation's id and does not compile without one. `to` names the relation that opens a thing, `commands` and
 * `states` the noun's own declaration of states, `stepUp` what takes a fresh second factor.
 */
export const accessPolicies = {
  readOpenApi: anybody,
  readAreas: anybody,
  readPolicy: anybody,
  readPublicStatistics: anybody,
  readSimilarReports: anybody,
  openCitizenSession: anybody,
  openReceiptSession: anybody,
  openOfficerSession: anybody,
  // A phone uploads without a session, so that no file leads back to a person.
  announceEvidence: anybody,
  evidenceStatus: anybody,
  fileReport: anybody,
  listRecordRoots: anybody,
  readRecordRoot: anybody,
  askChallenge: anybody,

  listReports: reporter,
  proveReport: own,
  readReport: own,
  supplementReport: { ...own, states: reporterTransitions.supplement },
  writeMessage: { ...own, states: reporterTransitions.message },
  answerCall: { ...own, states: reporterTransitions['answer-call'] },
  withdrawReport: { ...own, states: reporterTransitions.withdraw },
  rateReport: { ...own, states: reporterTransitions.rate },
  requestReview: { ...own, states: reporterTransitions.review },
  listNotices: reporter,
  listRewards: reporter,
  readReward: own,
  // States of these four: `decide-claim.ts`.
  applyForReward: own,
  claimReward: own,
  waiveReward: own,
  objectToReward: own,
  listIdentityAccess: reporter,
  readOwnContact: own,
  correctContact: own,
  eraseReport: own,
  deleteAccount: reporter,
  exportData: reporter,
  // Named by a number nobody can guess, and it tells of nobody.
  readErasure: anybody,

  readOfficerSession: staff(everyPost),
  stepUpOfficerSession: staff(everyPost),
  closeOfficerSession: staff(everyPost),
  closeEveryOfficerSession: staff(everyPost),
  changeOwnPassword: { ...staff(everyPost), stepUp: true },
  closeStaffSessions: { ...administrators, to: { 'own-area': ['administrator'] } },
  announceOfficerEvidence: staff(evidenceAuthors),
  listCases: staff(handlers),
  listOverdue: staff(handlers),
  listQueues: staff(handlers),
  readCase: ofCases,
  // Texts as they came, before anything was blacked out.
  readCaseTexts: { ...staff(screening), to: { 'own-area': screening } },
  commandCase: { ...ofCases, commands: transitions },
  readOfficerStatistics: staff(accountable),
  listCaseReads: { ...staff(watching), to: { 'own-area': watching } },
  listOfficerReads: staff(['auditor', 'discipline']),
  // Which kinds each post may take out: `export-kinds.ts`.
  createExport: { ...staff(exporting), stepUp: true },
  makeSlip: { ...staff(slipMakers), to: { 'own-area': slipMakers, 'handed-down': slipMakers }, stepUp: true },
  readExport: staff(watching),

  listRewardDesk: staff(rewardReaders),
  readRewardDesk: ofRewards,
  commandReward: {
    ...staff(rewardActors),
    to: { 'own-area': rewardActors },
    commands: rewardTransitions,
    stepUp: { commands: ['approve'] },
  },

  listPolicies: administrators,
  readPolicyEdition: administrators,
  readHolidayNotice: administrators,
  listPolicyDrafts: administrators,
  readPolicyDraft: administrators,
  createPolicyDraft: administrators,
  commandPolicyDraft: administrators,
  readPolicyDraftEffect: administrators,
  tryPolicyDraft: administrators,

  // Everybody's own; which others', and who may end one: `tie-rules.ts`.
  listTies: staff(everyPost),
  declareTie: staff(everyPost),
  endTie: staff(['discipline', 'administrator']),

  listPayouts: staff(['finance']),
  // A failed payment is tried again with `pay`, too.
  commandPayout: {
    ...staff(['finance']),
    to: { 'own-area': ['finance'] },
    commands: payoutTransitions,
    stepUp: { commands: ['pay'] },
  },
  // The code in the hand opens the payout; its area is checked once it is found.
  collectCash: { ...staff(['finance']), stepUp: true },
  readLedger: staff(['finance', 'auditor']),

  requestUnseal: { ...staff(asking), to: { 'own-area': asking } },
  listUnseals: staff([...asking, ...unsealOverview]),
  // Whoever asked is shown the contact while the grant lasts.
  readUnseal: {
    ...staff([...asking, ...unsealOverview]),
    to: { 'own-request': [...asking, ...unsealOverview], 'own-area': unsealOverview },
    stepUp: { states: ['granted'] },
  },
  // Whoever asked for the file, while the grant lasts; each piece is recorded before it is opened.
  readOriginal: { ...staff(examining), to: { 'own-request': examining }, stepUp: true },
  commandUnseal: {
    ...staff(['custodian']),
    to: { 'own-area': ['custodian'] },
    commands: unsealTransitions,
    stepUp: { commands: ['approve'] },
  },
} as const satisfies Record<string, AccessPolicy>;

export type OperationId = keyof typeof accessPolicies;
