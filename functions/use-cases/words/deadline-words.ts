import type { DayKind } from '../../domain/deadline/deadline-rule.ts';
import type { Words } from '../../domain/words.ts';

const titles: Record<string, Words> = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  'acceptance-outer': { zh: '告知受理情况（最长）', en: 'Answer on acceptance (outer limit)' },
  supplement: { zh: '补充材料', en: 'Supplement' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  sign: { zh: '签收', en: 'Signing' },
  'ticket-return': { zh: '退单', en: 'Return of the ticket' },
  'site-check': { zh: '现场核查', en: 'Site check' },
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
};

export const deadlineTitle = (kind: string): Words => titles[kind] ?? { zh: kind, en: kind };

const units: Record<DayKind, Words> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '天', en: 'days' },
  hour: { zh: '小时', en: 'hours' },
  month: { zh: '个月', en: 'months' },
};

/** "还剩 3 个工作日", "今天到期", "超期 1 天". */
export const remainingWords = (left: {
  readonly overdue: boolean;
  readonly amount: number;
  readonly unit: DayKind;
}): Words => {
  const unit = units[left.unit];
  const english = left.amount === 1 ? unit.en.slice(0, -1) : unit.en;
  if (left.overdue) return { zh: `超期 ${left.amount} ${unit.zh}`, en: `${left.amount} ${english} overdue` };
  if (left.amount === 0) return { zh: '今天到期', en: 'due today' };
  return { zh: `还剩 ${left.amount} ${unit.zh}`, en: `${left.amount} ${english} left` };
};

/** "遂安区分局须在 3月12日（周四）24:00 前答复您" without the office: who owes what by when. */
export const owedWords = (
  kind: string,
  owedBy: 'authority' | 'reporter',
  on: Words,
  time: string,
  left: Words,
): Words => {
  const title = deadlineTitle(kind);
  return owedBy === 'authority'
    ? {
        zh: `承办单位须在 ${on.zh} ${time} 前完成：${title.zh}（${left.zh}）`,
        en: `${title.en} is owed by the office before ${on.en} ${time} (${left.en})`,
      }
    : {
        zh: `请您在 ${on.zh} ${time} 前完成：${title.zh}（${left.zh}）`,
        en: `${title.en}: please act before ${on.en} ${time} (${left.en})`,
      };
};
