import { redactedText } from '../../domain/case/reporter-texts.ts';
import type { RewardEvent } from '../../domain/reward/reward-event.ts';
import type { RewardState } from '../../domain/reward/reward-state.ts';
import type { Words } from '../../domain/words.ts';
import { limitsConfirmed, limitsMoved } from './notice-words.ts';

export const rewardStateWords: Record<RewardState, Words> = {
  candidate: { zh: '奖励审核中', en: 'Reward under review' },
  invited: { zh: '可以申请奖励', en: 'You may apply for the reward' },
  applied: { zh: '已申请，审核中', en: 'Applied, under review' },
  proposed: { zh: '奖励审核中', en: 'Reward under review' },
  reviewed: { zh: '奖励审核中', en: 'Reward under review' },
  'consent-pending': { zh: '待本级政府同意', en: 'Awaiting the government’s consent' },
  approved: { zh: '已批准', en: 'Approved' },
  notified: { zh: '待领取', en: 'Ready to be claimed' },
  objected: { zh: '异议复核中', en: 'Objection being reviewed' },
  claimed: { zh: '已申领，待发放', en: 'Claimed, payment due' },
  paying: { zh: '发放中', en: 'Being paid' },
  paid: { zh: '已发放', en: 'Paid' },
  ineligible: { zh: '不符合奖励条件', en: 'Not eligible' },
  rejected: { zh: '不予奖励', en: 'Not approved' },
  forfeited: { zh: '逾期视为放弃', en: 'Forfeited: not claimed in time' },
  waived: { zh: '已放弃', en: 'Waived' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

/** For staff the three steps of review are not one. */
export const rewardStepWords: Record<RewardState, Words> = {
  ...rewardStateWords,
  candidate: { zh: '待提出', en: 'To be proposed' },
  proposed: { zh: '待复核', en: 'To be reviewed' },
  reviewed: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '待通知', en: 'To be announced' },
  objected: { zh: '待答复异议', en: 'Objection to be answered' },
};

export const payoutStateWords = {
  waiting: { zh: '待支付', en: 'To be paid' },
  paying: { zh: '支付中', en: 'Payment running' },
  paid: { zh: '已支付', en: 'Paid' },
  failed: { zh: '支付失败，待重付', en: 'Failed, to be paid again' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Words>;

const objected = (reason: string): Words => ({ zh: `提出异议：${reason}`, en: `Objection: ${reason}` });

/** Undefined = internal to the office. */
export const rewardSentence = (
  event: RewardEvent,
  amount: Words,
  title: (kind: string) => Words,
  forStaff: boolean,
): Words | undefined => {
  switch (event.type) {
    case 'nominated':
      return { zh: '进入奖励审核', en: 'The reward is being considered' };
    case 'invited':
      return { zh: '可以申请奖励', en: 'An application was invited' };
    case 'applied':
      return { zh: '已提交奖励申请', en: 'The application was received' };
    case 'proposed':
      return forStaff ? { zh: `提出奖励 ${amount.zh}`, en: `Proposed ${amount.en}` } : undefined;
    case 'reviewed':
      return forStaff ? { zh: '复核通过', en: 'Reviewed' } : undefined;
    case 'consent-recorded':
      return forStaff
        ? {
            zh: `本级政府同意（${event.data.number}）`,
            en: `Consent of the government (${event.data.number})`,
          }
        : undefined;
    case 'returned':
      return forStaff
        ? { zh: `退回：${event.data.reason}`, en: `Returned: ${event.data.reason}` }
        : undefined;
    case 'approved':
      return { zh: `批准奖励 ${amount.zh}`, en: `Approved: ${amount.en}` };
    case 'found-ineligible':
      return { zh: `不符合奖励条件：${event.data.reason}`, en: `Not eligible: ${event.data.reason}` };
    case 'rejected':
      return { zh: `不予奖励：${event.data.reason}`, en: `Not approved: ${event.data.reason}` };
    case 'notified':
      return { zh: `可以领取 ${amount.zh}`, en: `${amount.en} can be claimed` };
    case 'claimed':
      return { zh: '已申领', en: 'Claimed' };
    case 'recipient-checked':
      return forStaff
        ? undefined
        : { zh: '收款人的证明已核对', en: 'The papers of the recipient were checked' };
    case 'payment-started':
      return { zh: '开始支付', en: 'Payment started' };
    case 'payment-waiting':
      return {
        zh: '请在 24 小时内在微信中确认收款',
        en: 'Please confirm the payment in WeChat within 24 hours',
      };
    case 'payment-failed':
      return { zh: '支付未成功，申领仍然有效', en: 'The payment failed; the claim stays valid' };
    case 'paid':
      return { zh: '奖金已发放', en: 'Paid' };
    case 'forfeited':
      return { zh: '逾期未领取，视为放弃', en: 'Not claimed in time: forfeited' };
    case 'waived':
      return { zh: '已放弃奖励', en: 'Given up by the reporter' };
    case 'revoked':
      return { zh: `奖励已撤销：${event.data.reason}`, en: `Revoked: ${event.data.reason}` };
    case 'objected':
      return objected(forStaff ? redactedText(event.data.reason) : event.data.reason);
    case 'objection-answered':
      return event.data.upheld
        ? {
            zh: `异议成立，重新审核奖励：${event.data.text}`,
            en: `The objection is upheld, the reward is considered anew: ${event.data.text}`,
          }
        : {
            zh: `异议不成立，维持原决定：${event.data.text}`,
            en: `The objection is not upheld, the decision stands: ${event.data.text}`,
          };
    case 'limits-moved':
      return limitsMoved(event.data, title);
    case 'limits-confirmed':
      return forStaff ? limitsConfirmed(event.data) : undefined;
    case 'deadline-noted': {
      const { key, kind } = event.data;
      const name = title(kind);
      if (key === 'breach') return { zh: `${name.zh}期限已过`, en: `${name.en}: the limit has passed` };
      return key.startsWith('remind:')
        ? { zh: `提醒：${name.zh}期限将到`, en: `Reminder: ${name.en} is due soon` }
        : undefined;
    }
    default:
      return event satisfies never;
  }
};
