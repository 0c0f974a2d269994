import type { DayKind } from '../deadline/deadline-rule.ts';
import type { Words } from '../words.ts';
import type { PlainSentence } from './plain-sentence.ts';
import type { DeadlineTrigger, PackDeadlineRule, PolicyPack } from './policy-pack.ts';

/** Limits a reporter can notice, in the order of a report's life; the others are the office's own affair. */
const SHOWN: readonly { readonly kind: string; readonly title: Words }[] = [
  { kind: 'acceptance', title: { zh: '是否受理', en: 'Accepted or declined' } },
  { kind: 'acceptance-outer', title: { zh: '最迟告知', en: 'Told at the latest' } },
  { kind: 'transfer', title: { zh: '移送其他部门', en: 'Handed to another office' } },
  { kind: 'supplement', title: { zh: '您补充材料', en: 'You add what is missing' } },
  { kind: 'site-check', title: { zh: '现场核查', en: 'Check on site' } },
  { kind: 'handling-target', title: { zh: '一般办结', en: 'Usually closed' } },
  { kind: 'handling', title: { zh: '最迟办结', en: 'Closed at the latest' } },
  { kind: 'penalty-decision', title: { zh: '作出处罚决定', en: 'Penalty decision' } },
  { kind: 'reply', title: { zh: '答复您', en: 'Reply to you' } },
  { kind: 'invite', title: { zh: '告知可以申请奖励', en: 'Told that you may apply' } },
  { kind: 'apply', title: { zh: '您申请奖励', en: 'You apply for the reward' } },
  { kind: 'decide', title: { zh: '决定是否奖励', en: 'Decision on the reward' } },
  { kind: 'propose', title: { zh: '提出奖励意见', en: 'Reward proposed' } },
  { kind: 'approve', title: { zh: '审定奖励', en: 'Reward approved' } },
  { kind: 'notify', title: { zh: '通知领奖', en: 'Notice to claim' } },
  { kind: 'claim', title: { zh: '您领取奖金', en: 'You claim the reward' } },
  { kind: 'pay', title: { zh: '支付奖金', en: 'Payment' } },
  { kind: 'payment-confirmation', title: { zh: '您确认微信收款', en: 'You confirm the transfer in WeChat' } },
  { kind: 'review-request', title: { zh: '您请求复查', en: 'You ask for a review' } },
  { kind: 'objection', title: { zh: '您对奖励决定提出异议', en: 'You object to the reward decision' } },
  { kind: 'objection-answer', title: { zh: '答复您的异议', en: 'Your objection is answered' } },
  { kind: 'reconsideration', title: { zh: '您申请行政复议', en: 'You apply for reconsideration' } },
];

const TRIGGERS: Readonly<Record<DeadlineTrigger, Words>> = {
  filed: { zh: '提交举报', en: 'the report' },
  accepted: { zh: '受理', en: 'acceptance' },
  dispatched: { zh: '派单', en: 'dispatch' },
  'supplement-requested': { zh: '通知补充', en: 'the request' },
  'case-filed': { zh: '立案', en: 'the case was filed' },
  checked: { zh: '现场核查', en: 'the check on site' },
  concluded: { zh: '查处有结论', en: 'the conclusion' },
  replied: { zh: '收到答复', en: 'the reply' },
  'penalty-decided': { zh: '作出处罚决定', en: 'the penalty decision' },
  'outcome-served': { zh: '处罚决定书或移送文书送达', en: 'service of the penalty decision or transfer' },
  closed: { zh: '结案', en: 'closure' },
  invited: { zh: '收到告知', en: 'the invitation' },
  applied: { zh: '收到申请', en: 'the application' },
  proposed: { zh: '提出奖励意见', en: 'the proposal' },
  reviewed: { zh: '复核', en: 'the review' },
  approved: { zh: '审定', en: 'the approval' },
  notified: { zh: '通知领奖', en: 'the notice' },
  claimed: { zh: '领取', en: 'the claim' },
  'transfer-created': { zh: '发起转账', en: 'the transfer' },
  'review-requested': { zh: '收到复查请求', en: 'the request for review' },
  'review-answered': { zh: '收到复查意见', en: 'the review opinion' },
  'second-review-requested': { zh: '收到复核请求', en: 'the request for a second review' },
  objected: { zh: '提出异议', en: 'the objection' },
  'decision-known': { zh: '知道决定', en: 'learning of the decision' },
  'supervision-announced': { zh: '挂牌督办', en: 'the listed supervision' },
  interviewed: { zh: '约谈', en: 'the interview' },
  'information-made': { zh: '信息形成', en: 'the information was made' },
};

const UNITS: Readonly<Record<DayKind, { readonly zh: string; readonly one: string; readonly many: string }>> =
  {
    'working-day': { zh: '个工作日', one: 'working day', many: 'working days' },
    'calendar-day': { zh: '日', one: 'day', many: 'days' },
    hour: { zh: '小时', one: 'hour', many: 'hours' },
    month: { zh: '个月', one: 'month', many: 'months' },
  };

const span = (length: number, kind: DayKind): Words => {
  const unit = UNITS[kind];
  return { zh: `${length}${unit.zh}`, en: `${length} ${length === 1 ? unit.one : unit.many}` };
};

const BREACH: Readonly<Record<NonNullable<PackDeadlineRule['onBreach']>, Words>> = {
  forfeit: { zh: '，逾期视为放弃', en: '; after that it counts as given up' },
  close: { zh: '，逾期视为撤回', en: '; after that the report counts as withdrawn' },
  'fail-payment': {
    zh: '，逾期转账失败，可重新发起',
    en: '; after that the transfer fails and can be sent again',
  },
};

const NONE: Words = { zh: '', en: '' };

const sentence = (rule: PackDeadlineRule): Words => {
  const from = TRIGGERS[rule.from];
  const within = span(rule.length, rule.dayKind);
  const longer = rule.extension && span(rule.extension.max, rule.extension.dayKind);
  const extended = longer
    ? {
        zh: `，经批准可延长不超过${longer.zh}并告知理由`,
        en: `; up to ${longer.en} more with approval, reasons told`,
      }
    : NONE;
  const breach = rule.onBreach === undefined ? NONE : BREACH[rule.onBreach];
  return {
    zh: `自${from.zh}起${within.zh}内${extended.zh}${breach.zh}`,
    en: `Within ${within.en} of ${from.en}${extended.en}${breach.en}`,
  };
};

/** “How long may it take?” */
export const limitsInWords = (pack: PolicyPack): readonly PlainSentence[] =>
  SHOWN.flatMap(({ kind, title }) => {
    const rule = pack.deadlines.find((one) => one.kind === kind);
    return rule === undefined ? [] : [{ title, text: sentence(rule), basis: rule.basis }];
  });
