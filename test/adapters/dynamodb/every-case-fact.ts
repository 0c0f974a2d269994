import type { CaseFact } from '../../../functions/domain/case/case-event.ts';

type Filed = Exclude<CaseFact, { type: 'filed' }>;

/** One full example of each; the record fails to compile when an event type is missing. */
const examples: { readonly [Type in Filed['type']]: Extract<Filed, { type: Type }>['data'] } = {
  accepted: { remark: '符合受理条件' },
  declined: { code: 'not-ours', reason: '不属于生态环境部门职责' },
  transferred: { to: '水务局', contact: '0825-1234567', reason: '属水务职责' },
  merged: { into: 'rpt_2' },
  'merged-in': { from: 'rpt_3' },
  'supplement-requested': { text: '请补充具体位置' },
  supplemented: { asked: true, text: '在厂区北门', evidence: ['evd_1', 'evd_2'] },
  dispatched: { unit: 'town-519901100', urgent: true, remark: '尽快' },
  signed: { unit: 'town-519901100' },
  'ticket-returned': { reason: '不在本辖区' },
  'site-checked': {
    visitedAt: '2026-03-11T02:00:00.000Z',
    violationSeen: true,
    notes: '现场正在冒烟',
    evidence: ['evd_3'],
  },
  'evidence-redacted': { evidence: 'evd_1', copy: 'evd_4' },
  'party-named': { name: '示范化工有限公司' },
  raised: { unit: 'city-bureau', concerned: ['town-519901100'], reason: '涉及镇干部' },
  recused: { kind: 'relative', note: '表兄', handedBack: true },
  'texts-checked': {
    texts: [{ version: 1, field: 'description', hidden: [{ start: 2, end: 5 }], kept: 1 }],
  },
  'case-filed': { investigators: ['investigator-1', 'investigator-2'], category: 'C07', facts: '涉嫌偷排' },
  'findings-recorded': {
    findings: 'substantiated',
    categories: ['C07'],
    matchesReport: true,
    subjectKnown: true,
    knownToAuthorityAt: '2026-03-09T00:00:00.000Z',
    publishedByMediaAt: '2026-03-09T00:00:00.000Z',
    underRectification: false,
    severity: 'major',
    contribution: 2,
    clue: 'valid',
    incident: 'general',
    summary: '属实',
  },
  'outcome-recorded': {
    kind: 'fine',
    amountFen: 8_000_000,
    documentNumber: '示环罚〔2026〕1号',
    decidedOn: '2026-06-16',
    servedOn: '2026-06-26',
    final: true,
  },
  'extension-requested': { kind: 'handling', length: 15, reason: '需要监测' },
  'extension-approved': { kind: 'handling', length: 15, reason: '需要监测', told: '已告知' },
  'extension-refused': { reason: '理由不足' },
  replied: { text: '已责令改正' },
  'call-asked': { line: '08251234567', answerUntil: '2026-03-13T08:00:00.000Z' },
  'call-answered': { agreed: true, number: '17000000001', until: '2026-03-10T09:00:00.000Z' },
  'message-written': { from: 'reporter', text: '还在排放' },
  withdrawn: { reason: '已解决' },
  rated: { stars: 5, comment: '很快', solved: true },
  'review-requested': { reason: '不满意' },
  'review-opinion': { upheld: false, text: '重新办理' },
  reopened: { reason: '新证据' },
  closed: { reason: 'review-request' },
  suspended: { reason: '等待鉴定', until: '2026-04-01' },
  resumed: { reason: '鉴定完成' },
  'limits-moved': {
    notice: '2027#1',
    limits: [
      {
        kind: 'claim',
        started: 1,
        wasOn: '2027-01-04',
        dueOn: '2027-01-05',
        dueAt: '2027-01-05T16:00:00.000Z',
      },
    ],
  },
  'limits-confirmed': { notice: '2027#1', limits: [] },
  'deadline-noted': {
    kind: 'acceptance',
    started: 1,
    key: 'breach',
    dueAt: '2026-03-12T16:00:00.000Z',
  },
};

export const everyCaseFact = Object.entries(examples).map(([type, data]) => ({ type, data }) as CaseFact);
