import { describe, expect, it } from 'vitest';
import {
  allowedReporterRewardActions,
  decideReporterReward,
} from '../../../functions/domain/reward/decide-claim.ts';
import { rewardOf } from '../../../functions/domain/reward/reward.ts';
import type { ReporterRewardCommand } from '../../../functions/domain/reward/reward-command.ts';
import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';
import { type RewardState, rewardStates } from '../../../functions/domain/reward/reward-state.ts';
import { packOf } from '../../builders/reward-facts.ts';
import {
  rewardFacts as f,
  nominatedAt,
  rewardCourseTo,
  rewardHistory,
  rewardLimitsOf,
} from '../../builders/reward-history.ts';

const { payout } = packOf('default-12');
const claim = (channel: 'wechat' | 'bank' = 'wechat'): ReporterRewardCommand => ({
  command: 'claim',
  payoutId: 'pay_1',
  channel,
});

const standing = (steps: readonly RewardFact[], now: string, policy?: string) => {
  const events = rewardHistory(...steps);
  return { reward: rewardOf(events), context: { now, deadlines: rewardLimitsOf(events, policy), payout } };
};
const decide = (
  steps: readonly RewardFact[],
  command: ReporterRewardCommand,
  now = nominatedAt,
  policy?: string,
) => {
  const { reward, context } = standing(steps, now, policy);
  const decision = decideReporterReward(reward, command, context);
  return decision.ok ? decision.value : decision.refusal;
};

describe('what the reporter may do with a reward', () => {
  const may: Partial<Record<RewardState, readonly string[]>> = {
    invited: ['apply', 'waive'],
    notified: ['claim', 'waive', 'objection'],
    objected: ['claim', 'waive'],
    ineligible: ['objection'],
    rejected: ['objection'],
  };

  it.each(rewardStates)('%s', (state) => {
    const { reward, context } = standing(rewardCourseTo[state], nominatedAt);
    expect(allowedReporterRewardActions(reward, context)).toEqual(may[state] ?? []);
  });
});

describe('the claim', () => {
  // Told on Monday 2026-06-01: 60 days end on Friday 07-31 at 24:00 in Shanghai.
  it('is good at the last instant of the window', () => {
    expect(decide(rewardCourseTo.notified, claim(), '2026-07-31T15:59:59.999Z')).toEqual({
      type: 'claimed',
      data: { payoutId: 'pay_1', channel: 'wechat' },
    });
  });

  it('is too late at the first instant after it, even before the sweep has come by', () => {
    expect(decide(rewardCourseTo.notified, claim(), '2026-07-31T16:00:00.000Z')).toEqual({
      code: 'reward.claim-lapsed',
    });
  });

  it('is told as lapsed once it was forfeited', () => {
    expect(decide(rewardCourseTo.forfeited, claim())).toEqual({ code: 'reward.claim-lapsed' });
  });

  it('stays valid after a failed payment, however late, also for another account', () => {
    const failed = [...rewardCourseTo.paying, f.failed];
    expect(decide(failed, claim('bank'), '2027-01-01T00:00:00.000Z')).toMatchObject({ type: 'claimed' });
  });

  it('is made once while the payment is under way', () => {
    for (const state of ['claimed', 'paying', 'paid'] as const)
      expect(decide(rewardCourseTo[state], claim())).toEqual({ code: 'reward.not-in-this-state' });
  });

  it('through WeChat is possible up to the measure’s limit, to the fen', () => {
    const proposed = (amountFen: number): readonly RewardFact[] =>
      rewardCourseTo.notified.map((fact) =>
        fact.type === 'proposed' ? { ...fact, data: { ...fact.data, amountFen } } : fact,
      );
    expect(decide(proposed(payout.wechatMaxFen), claim())).toMatchObject({ type: 'claimed' });
    expect(decide(proposed(payout.wechatMaxFen + 1), claim())).toEqual({
      code: 'reward.above-wechat-limit',
      path: 'payout.channel',
    });
    expect(decide(proposed(payout.wechatMaxFen + 1), claim('bank'))).toMatchObject({ type: 'claimed' });
  });

  it.each([
    [['treasury'], 'bank', true],
    [['bank'], 'bank', true],
    [['cash', 'wechat'], 'bank', false],
    [['bank', 'treasury'], 'wechat', false],
  ] as const)('of a measure that pays by %j through %s: %s', (channels, channel, offered) => {
    const { reward, context } = standing(rewardCourseTo.notified, nominatedAt);
    const decision = decideReporterReward(reward, claim(channel), {
      ...context,
      payout: { ...payout, channels: [...channels] },
    });
    expect(decision.ok).toBe(offered);
    if (!decision.ok) expect(decision.refusal.code).toBe('reward.channel-not-offered');
  });
});

describe('an application', () => {
  // Invited on Monday 2026-06-01: 30 working days, the Dragon Boat holiday of 06-19 not among them.
  const apply: ReporterRewardCommand = { command: 'apply', statement: '申请奖励' };

  it('is good until the last instant and too late after it', () => {
    const late = '2026-07-14T16:00:00.000Z';
    expect(decide(rewardCourseTo.invited, apply, '2026-07-14T15:59:59.999Z', 'xianning-2022')).toEqual({
      type: 'applied',
      data: { statement: '申请奖励' },
    });
    expect(decide(rewardCourseTo.invited, apply, late, 'xianning-2022')).toEqual({
      code: 'reward.application-lapsed',
    });
  });

  it('answers an invitation only', () => {
    expect(decide(rewardCourseTo.candidate, apply)).toEqual({ code: 'reward.not-in-this-state' });
  });
});

describe('an objection', () => {
  const object: ReporterRewardCommand = { command: 'objection', reason: '照片是我拍的' };

  it('is raised once', () => {
    expect(decide(rewardCourseTo.rejected, object)).toEqual({
      type: 'objected',
      data: { reason: '照片是我拍的' },
    });
    const to = 'rejected';
    const answered: RewardFact = { ...f.notUpheld, data: { ...f.notUpheld.data, backTo: to } };
    expect(decide([...rewardCourseTo.rejected, f.objected], object)).toEqual({
      code: 'reward.already-objected',
    });
    expect(decide([...rewardCourseTo.rejected, f.objected, answered], object)).toEqual({
      code: 'reward.already-objected',
    });
  });

  it('lapses with its window: 15 days after the decision', () => {
    expect(decide(rewardCourseTo.ineligible, object, '2026-06-16T15:59:59.999Z')).toMatchObject({
      type: 'objected',
    });
    expect(decide(rewardCourseTo.ineligible, object, '2026-06-16T16:00:00.000Z')).toEqual({
      code: 'reward.objection-lapsed',
    });
  });

  it('against the amount leaves the claim open, and stops its clock', () => {
    const objected = [...rewardCourseTo.notified, f.objected];
    expect(decide(objected, claim())).toMatchObject({ type: 'claimed' });
    const muchLater = '2026-12-01T00:00:00.000Z';
    expect(decide(rewardCourseTo.notified, claim(), muchLater)).toEqual({ code: 'reward.claim-lapsed' });
    expect(decide(objected, claim(), muchLater)).toMatchObject({ type: 'claimed' });
  });

  it('against a refusal leaves nothing to claim', () => {
    expect(decide([...rewardCourseTo.ineligible, f.objected], claim())).toEqual({
      code: 'reward.not-in-this-state',
    });
  });

  it('that was upheld may be followed by one to the new decision', () => {
    const again = [...rewardCourseTo.objected, f.upheld, f.proposed, f.reviewed, f.approved, f.notified];
    expect(decide(again, object)).toMatchObject({ type: 'objected' });
  });
});

describe('giving up', () => {
  it('is possible while it is the reporter’s turn', () => {
    expect(decide(rewardCourseTo.notified, { command: 'waive', reason: '不需要' })).toEqual({
      type: 'waived',
      data: { reason: '不需要' },
    });
    expect(decide(rewardCourseTo.claimed, { command: 'waive' })).toEqual({
      code: 'reward.not-in-this-state',
    });
  });
});
