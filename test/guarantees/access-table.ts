import type { Role } from '../../functions/domain/jurisdiction/role.ts';

/**
 * Who may call what, written down from the measure's own division of work and from nowhere in the source: a
 * new operation has to be added here before the test passes. `object` names the kind of thing in the path.
 */
export type Rule = {
  /** Anybody, whoever filed (an account or a receipt code), or staff with one of these posts. */
  readonly who: 'anybody' | 'reporter' | readonly Role[];
  readonly object?: 'report' | 'case' | 'reward' | 'payout' | 'unseal' | 'asked-report' | 'nothing';
  /** Well-formed, and such that a right caller changes as little as possible. */
  readonly body?: object;
  /** Where the path alone is not a question. */
  readonly query?: string;
  /** Ends the caller's session: each cell needs one of its own. */
  readonly ends?: true;
};

const handlers: readonly Role[] = [
  'intake',
  'grid-officer',
  'township-handler',
  'township-lead',
  'investigator',
  'case-lead',
  'supervisor',
];
const field: readonly Role[] = ['grid-officer', 'township-handler', 'township-lead', 'investigator'];
const rewardDesk: readonly Role[] = [
  'reward-clerk',
  'reward-reviewer',
  'reward-approver',
  'government',
  'supervisor',
  'auditor',
];
/** They change rewards; auditors and supervisors only look. */
const rewardSigners: readonly Role[] = ['reward-clerk', 'reward-reviewer', 'reward-approver', 'government'];
const asking: readonly Role[] = ['intake', 'investigator', 'case-lead', 'reward-clerk'];
const unsealing: readonly Role[] = [...asking, 'custodian', 'auditor', 'discipline'];
const accountable: readonly Role[] = [
  'township-lead',
  'case-lead',
  'supervisor',
  'auditor',
  'discipline',
  'administrator',
];
const administrators: readonly Role[] = ['administrator'];
const everybody: readonly Role[] = [
  ...new Set([...handlers, ...rewardDesk, ...unsealing, ...administrators, 'finance' as const]),
];

const photo = { kind: 'photo', contentType: 'image/jpeg', bytes: 1000 };
/** No case is that old: who may act is told that the view is stale, and nothing changes. */
const stale = { version: 999 };
const anonymous = {
  disclosure: 'anonymous',
  pollutionTypes: ['air'],
  description: '厂房后墙夜间冒黑烟',
  occurredAt: '2026-03-09T22:00:00+08:00',
  place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
  declaration: true,
};
const bank = {
  channel: 'bank',
  accountName: '张三',
  accountNumber: '6222000000000001',
  bankName: '示范银行',
};

export const accessTable: Readonly<Record<string, Rule>> = {
  openCitizenSession: { who: 'anybody', body: { code: 'sandbox:somebody' } },
  openReceiptSession: { who: 'anybody', body: { receiptCode: '0'.repeat(20) } },
  openOfficerSession: { who: 'anybody', body: { username: 'nobody', password: 'x', otp: '000000' } },
  announceEvidence: { who: 'anybody', body: photo },
  evidenceStatus: { who: 'anybody', object: 'nothing' },
  fileReport: { who: 'anybody', body: anonymous },
  askChallenge: { who: 'anybody', body: { for: 'fileReport', key: 'k' } },
  readAreas: { who: 'anybody' },
  readPublicStatistics: { who: 'anybody' },
  readPolicy: { who: 'anybody' },
  readSimilarReports: { who: 'anybody', query: '?lng=105.47&lat=30.51' },
  listRecordRoots: { who: 'anybody' },
  readRecordRoot: { who: 'anybody', object: 'nothing' },

  listReports: { who: 'reporter' },
  readReport: { who: 'reporter', object: 'report' },
  proveReport: { who: 'reporter', object: 'report' },
  supplementReport: { who: 'reporter', object: 'report', body: { text: '补充' } },
  writeMessage: { who: 'reporter', object: 'report', body: { text: '留言' } },
  answerCall: { who: 'reporter', object: 'report', body: { agreed: false } },
  rateReport: { who: 'reporter', object: 'report', body: { stars: 5 } },
  requestReview: { who: 'reporter', object: 'report', body: { reason: '不服' } },
  withdrawReport: { who: 'reporter', object: 'report', body: {} },
  listNotices: { who: 'reporter' },
  listRewards: { who: 'reporter' },
  readReward: { who: 'reporter', object: 'reward' },
  applyForReward: { who: 'reporter', object: 'reward', body: {} },
  objectToReward: { who: 'reporter', object: 'reward', body: { reason: '不服' } },
  claimReward: { who: 'reporter', object: 'reward', body: { payout: bank, consent: true } },
  waiveReward: { who: 'reporter', object: 'reward', body: {} },
  listIdentityAccess: { who: 'reporter' },
  readErasure: { who: 'anybody', object: 'nothing' },
  readOwnContact: { who: 'reporter', object: 'report' },
  correctContact: { who: 'reporter', object: 'report', body: {} },
  eraseReport: { who: 'reporter', object: 'report', body: { caseNumber: '00000-00000' } },
  exportData: { who: 'reporter' },

  announceOfficerEvidence: { who: [...field, 'intake', 'case-lead'], body: photo },
  listCases: { who: handlers },
  listOverdue: { who: handlers },
  listQueues: { who: handlers },
  readCase: { who: handlers, object: 'case' },
  readCaseTexts: { who: ['intake', 'case-lead'], object: 'case' },
  commandCase: { who: handlers, object: 'case', body: { command: 'close', ...stale } },
  listRewardDesk: { who: rewardDesk },
  readRewardDesk: { who: rewardDesk, object: 'reward' },
  commandReward: { who: rewardSigners, object: 'reward', body: { command: 'notify', ...stale } },
  readOfficerStatistics: { who: accountable },
  listCaseReads: { who: ['supervisor', 'auditor', 'discipline'], object: 'case' },
  listOfficerReads: { who: ['auditor', 'discipline'] },
  createExport: {
    who: ['intake', 'investigator', 'case-lead', 'township-lead', 'supervisor', 'finance', 'auditor'],
    body: { kind: 'nothing' },
  },
  makeSlip: {
    who: ['intake', 'case-lead', 'investigator', 'township-lead'],
    object: 'case',
    body: {},
  },
  readExport: { who: ['supervisor', 'auditor', 'discipline'], object: 'nothing' },
  listPolicies: { who: administrators },
  readPolicyEdition: { who: administrators, object: 'nothing' },
  readHolidayNotice: { who: administrators, object: 'nothing' },
  listPolicyDrafts: { who: administrators },
  readPolicyDraft: { who: administrators, object: 'nothing' },
  createPolicyDraft: { who: administrators, body: {} },
  commandPolicyDraft: { who: administrators, object: 'nothing', body: {} },
  readPolicyDraftEffect: { who: administrators, object: 'nothing' },
  tryPolicyDraft: { who: administrators, object: 'nothing', body: {} },

  listTies: { who: everybody },
  declareTie: { who: everybody, body: { party: '永昌纸业', kind: 'relative' } },
  endTie: { who: ['discipline', 'administrator'], object: 'nothing', body: {} },

  listPayouts: { who: ['finance'] },
  commandPayout: { who: ['finance'], object: 'payout', body: { command: 'pay', ...stale } },
  collectCash: { who: ['finance'], body: { collectionCode: '0'.repeat(16) } },
  readLedger: { who: ['finance', 'auditor'] },

  requestUnseal: {
    who: asking,
    object: 'asked-report',
    body: { reason: 'verify-facts', explanation: '需要核实排放时间' },
  },
  listUnseals: { who: unsealing },
  readUnseal: { who: unsealing, object: 'unseal' },
  // Which request and whose: `test/use-cases/identity/read-original.test.ts`.
  readOriginal: { who: ['intake', 'investigator', 'case-lead'], object: 'nothing' },
  commandUnseal: { who: ['custodian'], object: 'unseal', body: { command: 'refuse' } },
  readOfficerSession: { who: everybody },
  stepUpOfficerSession: { who: everybody, body: { otp: '000000' } },
  changeOwnPassword: { who: everybody, body: { current: 'not this one', next: 'tuesday lantern ferry' } },
  closeStaffSessions: { who: administrators, object: 'nothing' },
  closeOfficerSession: { who: everybody, ends: true },
  closeEveryOfficerSession: { who: everybody, ends: true },
  // Last: afterwards nobody owns anything.
  deleteAccount: { who: 'reporter' },
};
