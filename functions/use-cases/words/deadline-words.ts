import type { Words } from '../../domain/words.ts';

const titles: Record<string, Words> = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  'acceptance-outer': { zh: '告知受理情况（最长）', en: 'Answer on acceptance (outer limit)' },
  supplement: { zh: '补充材料', en: 'Supplement' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  sign: { zh: '签收', en: 'Signing' },
  'ticket-return': { zh: '退单', en: 'Return of the ticket' },
  'site-check': { zh: '现场核查', en: 'Site check' },
  'start-handling': { zh: '开始办理', en: 'Start of handling' },
  'case-filing': { zh: '立案', en: 'Filing of the case' },
  serve: { zh: '送达决定', en: 'Service of the decision' },
  review: { zh: '复核奖励', en: 'Review of the reward' },
  reconsideration: { zh: '申请行政复议', en: 'Administrative reconsideration' },
  'handling-target': { zh: '办理（目标）', en: 'Handling (target)' },
  handling: { zh: '办理', en: 'Handling' },
  'penalty-decision': { zh: '处罚决定', en: 'Penalty decision' },
  reply: { zh: '答复', en: 'Reply' },
  rating: { zh: '评价', en: 'Rating' },
  'review-request': { zh: '申请复查', en: 'Request for review' },
  'review-opinion': { zh: '复查意见', en: 'Review opinion' },
  propose: { zh: '提出奖励', en: 'Reward proposal' },
  invite: { zh: '告知可申请奖励', en: 'Invitation to apply' },
  apply: { zh: '申请奖励', en: 'Application' },
  decide: { zh: '奖励决定', en: 'Reward decision' },
  approve: { zh: '审批奖励', en: 'Approval' },
  notify: { zh: '通知领奖', en: 'Notice of the reward' },
  claim: { zh: '领取奖励', en: 'Claim' },
  pay: { zh: '发放奖金', en: 'Payment' },
  'payment-confirmation': { zh: '确认收款', en: 'Confirmation of the payment' },
  objection: { zh: '提出异议', en: 'Objection' },
  'objection-answer': { zh: '答复异议', en: 'Answer to the objection' },
};

export const deadlineTitle = (kind: string): Words => titles[kind] ?? { zh: kind, en: kind };

/** What has to be done, to follow "须在 … 前" and "must … before". */
const acts: Record<string, Words> = {
  acceptance: { zh: '答复是否受理', en: 'say whether the report is accepted' },
  'acceptance-outer': { zh: '告知受理情况', en: 'say what became of the report' },
  supplement: { zh: '补充材料', en: 'add what is missing' },
  dispatch: { zh: '交给承办单位', en: 'give it to a handling unit' },
  sign: { zh: '签收', en: 'sign for it' },
  'site-check': { zh: '到现场核查', en: 'check the site' },
  'start-handling': { zh: '开始办理', en: 'start handling' },
  'case-filing': { zh: '决定是否立案', en: 'decide whether to file a case' },
  serve: { zh: '送达处理决定', en: 'serve the decision' },
  review: { zh: '复核奖励', en: 'review the reward' },
  'handling-target': { zh: '办结（目标）', en: 'finish handling (target)' },
  handling: { zh: '办结并答复', en: 'finish handling and reply' },
  'penalty-decision': { zh: '作出处罚决定', en: 'decide on the penalty' },
  reply: { zh: '答复结果', en: 'reply' },
  'review-opinion': { zh: '出具复查意见', en: 'give the review opinion' },
  propose: { zh: '提出奖励', en: 'propose the reward' },
  invite: { zh: '告知可以申请奖励', en: 'invite the application' },
  apply: { zh: '申请奖励', en: 'apply for the reward' },
  decide: { zh: '作出奖励决定', en: 'decide on the reward' },
  approve: { zh: '审批奖励', en: 'approve the reward' },
  notify: { zh: '通知领奖', en: 'announce the reward' },
  claim: { zh: '领取奖励', en: 'claim the reward' },
  pay: { zh: '发放奖金', en: 'pay the reward' },
  'objection-answer': { zh: '答复您的异议', en: 'answer the objection' },
  'payment-confirmation': { zh: '在微信中确认收款', en: 'confirm the payment in WeChat' },
};

/** "承办单位须在 3月12日（周四）24:00 前答复是否受理": who owes what by when. */
export const owedWords = (kind: string, owedBy: 'authority' | 'reporter', on: Words, time: string): Words => {
  const act = acts[kind] ?? deadlineTitle(kind);
  return owedBy === 'authority'
    ? {
        zh: `承办单位须在 ${on.zh}${time} 前${act.zh}`,
        en: `The office must ${act.en} before ${on.en} ${time}`,
      }
    : { zh: `请您在 ${on.zh}${time} 前${act.zh}`, en: `Please ${act.en} before ${on.en} ${time}` };
};
