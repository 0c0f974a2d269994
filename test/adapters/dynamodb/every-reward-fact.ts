import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';

type Later = Exclude<RewardFact, { type: 'nominated' }>;
const words = { zh: '罚款的百分之五', en: 'five per cent of the fine' };
const trace = [{ step: 'percent-of-fine', clause: words, amountFen: 400_000, text: words }];

/** One full example of each; the record fails to compile when an event type is missing. */
const examples: { readonly [Type in Later['type']]: Extract<Later, { type: Type }>['data'] } = {
  invited: {},
  applied: { statement: '申请奖励' },
  proposed: {
    amountFen: 400_000,
    category: 'C07',
    trace,
    needs: ['members-consent'],
    chosenFen: 400_000,
    reason: '按办法',
  },
  reviewed: { remark: '同意', needsConsent: true },
  'consent-recorded': { number: '府函1号', on: '2026-07-01' },
  approved: { remark: '同意', budgetYear: 2026 },
  returned: { reason: '类别有误' },
  'found-ineligible': { reason: '非首次', unmet: ['not-first'], trace },
  rejected: { reason: '不予奖励' },
  notified: {},
  claimed: { payoutId: 'pay_1', channel: 'wechat' },
  'payment-started': { billNumber: 'B1', channel: 'wechat', attempt: 1 },
  'payment-waiting': { packageInfo: 'package' },
  'payment-failed': { reason: 'NAME_NOT_MATCH' },
  paid: { reference: '1' },
  forfeited: {},
  waived: { reason: '自愿放弃' },
  revoked: { reason: '骗取奖励' },
  'recipient-checked': { papers: '身份证、委托书' },
  objected: { reason: '金额过低' },
  'objection-answered': { upheld: false, text: '金额符合办法', backTo: 'notified' },
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
  'deadline-noted': { kind: 'claim', started: 3, key: 'breach', dueAt: '2026-10-08T16:00:00.000Z' },
};

export const everyRewardFact = Object.entries(examples).map(([type, data]) => ({ type, data }) as RewardFact);
