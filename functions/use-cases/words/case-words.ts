import type { Findings } from '../../domain/case/case-event.ts';
import type { CaseState, PlainState } from '../../domain/case/case-state.ts';
import type { Words } from '../../domain/words.ts';

/** Exact states, for staff. */
export const caseStateWords: Record<CaseState, Words> = {
  submitted: { zh: '待受理', en: 'Awaiting acceptance' },
  'supplement-requested': { zh: '待补充材料', en: 'Supplement requested' },
  declined: { zh: '不予受理', en: 'Declined' },
  transferred: { zh: '已转办', en: 'Transferred' },
  merged: { zh: '已并案', en: 'Merged' },
  accepted: { zh: '已受理待派单', en: 'Accepted, to be dispatched' },
  dispatched: { zh: '已派单待签收', en: 'Dispatched, to be signed' },
  checking: { zh: '现场核查中', en: 'Site check' },
  investigating: { zh: '立案调查中', en: 'Under investigation' },
  concluded: { zh: '已有调查结论', en: 'Concluded' },
  handled: { zh: '已处理待答复', en: 'Handled, reply due' },
  replied: { zh: '已答复', en: 'Replied' },
  closed: { zh: '已办结', en: 'Closed' },
  suspended: { zh: '已中止', en: 'Suspended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  'under-review': { zh: '复查中', en: 'Under review' },
};

/** The five states the reporter sees. */
export const plainStateWords: Record<PlainState, Words> = {
  submitted: { zh: '已提交', en: 'Submitted' },
  accepting: { zh: '受理中', en: 'Being accepted' },
  handling: { zh: '办理中', en: 'Being handled' },
  closed: { zh: '已办结', en: 'Answered' },
  'not-accepted': { zh: '不予受理／已转出', en: 'Not accepted or passed on' },
};

export const findingsWords: Record<Findings, Words> = {
  substantiated: { zh: '属实', en: 'substantiated' },
  partly: { zh: '部分属实', en: 'partly substantiated' },
  unsubstantiated: { zh: '不属实', en: 'not substantiated' },
  unverifiable: { zh: '无法查实', en: 'could not be verified' },
};

const outcomeNames: Record<string, Words> = {
  fine: { zh: '罚款', en: 'fine' },
  'daily-penalty': { zh: '按日连续处罚', en: 'daily penalty' },
  'order-to-correct': { zh: '责令改正', en: 'order to correct' },
  sealing: { zh: '查封、扣押', en: 'sealing' },
  'production-limit': { zh: '限制生产、停产整治', en: 'production limit' },
  'administrative-detention': { zh: '行政拘留', en: 'administrative detention' },
  'police-transfer': { zh: '移送公安机关', en: 'transfer to the police' },
  'criminal-detention': { zh: '刑事拘留', en: 'criminal detention' },
  'arrest-approved': { zh: '批准逮捕', en: 'arrest approved' },
  convicted: { zh: '有罪判决', en: 'conviction' },
  confiscation: { zh: '没收违法所得', en: 'confiscation' },
  'licence-revocation': { zh: '吊销许可证', en: 'licence revocation' },
  closure: { zh: '责令关闭', en: 'closure' },
  'criminal-fine': { zh: '判处罚金', en: 'criminal fine' },
  warning: { zh: '警告', en: 'warning' },
  other: { zh: '其他处理', en: 'other measure' },
};
export const outcomeWords = (kind: string): Words =>
  outcomeNames[kind] ?? { zh: '其他处理', en: 'other measure' };

const declineNames: Record<string, Words> = {
  'not-our-duty': { zh: '不属于本机关职责', en: 'not within our duty' },
  'for-court-or-arbitration': {
    zh: '应通过诉讼、仲裁、行政复议解决',
    en: 'to be settled in court, arbitration or reconsideration',
  },
  'already-accepted': { zh: '同一事项已受理', en: 'the same matter is already accepted' },
  'reply-final': { zh: '已有终局答复', en: 'a final reply was given' },
  unclear: { zh: '线索不清，无法核查', en: 'too unclear to be checked' },
  other: { zh: '其他原因', en: 'other reason' },
};
export const declineWords = (code: string): Words =>
  declineNames[code] ?? { zh: '其他原因', en: 'other reason' };

/** `unsolved`: because a reporter said in a rating that the problem is still there. */
export const reopenedWords = (unsolved: boolean): Words =>
  unsolved
    ? {
        zh: '反映问题没有解决，已转回承办单位重新办理',
        en: 'Said to be unsolved: back with the office to be handled again',
      }
    : { zh: '已重新办理', en: 'The matter was reopened' };

/** Where the answer itself stands on the same screen, or one press away. */
export const repliedShort: Words = { zh: '已作出答复，请看“答复”', en: 'Answered: see “Reply”' };
