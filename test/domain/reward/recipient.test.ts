import { describe, expect, it } from 'vitest';
import { decideReporterReward } from '../../../functions/domain/reward/decide-claim.ts';
import { type Reward, rewardOf } from '../../../functions/domain/reward/reward.ts';
import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';
import { whyNotReward } from '../../../functions/domain/reward/reward-guard.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import { packOf } from '../../builders/reward-facts.ts';
import {
  rewardFacts as f,
  nominatedAt,
  rewardCourseTo,
  rewardHistory,
} from '../../builders/reward-history.ts';

const forSomebody: RewardFact = {
  type: 'claimed',
  data: { payoutId: 'pay_1', channel: 'bank', recipient: 'proxy' },
};
const checked: RewardFact = { type: 'recipient-checked', data: { papers: '身份证、委托书' } };
const finance = (name: string) => anOfficer('finance', units.county, name);
const claimed: Reward = rewardOf(rewardHistory(...rewardCourseTo.notified, forSomebody));
const seen = rewardOf(
  rewardHistory(...rewardCourseTo.notified, forSomebody, [checked, { by: 'officer:finance-1' }]),
);

describe('a reward that somebody receives for the reporter', () => {
  it('is not paid before finance saw the papers', () => {
    expect(whyNotReward('pay', claimed, finance('finance-1'))).toBe('reward.recipient-unchecked');
    expect(whyNotReward('check-recipient', claimed, finance('finance-1'))).toBeUndefined();
  });

  it('is paid by another person than the one who saw them', () => {
    expect(whyNotReward('pay', seen, finance('finance-1'))).toBe('reward.same-person');
    expect(whyNotReward('pay', seen, finance('finance-2'))).toBeUndefined();
    expect(whyNotReward('check-recipient', seen, finance('finance-2'))).toBe('reward.not-in-this-state');
  });

  it('is checked anew when it is claimed anew', () => {
    const again = rewardOf(
      rewardHistory(...rewardCourseTo.notified, forSomebody, checked, f.started, f.failed, forSomebody),
    );
    expect(again.recipient).toEqual({ kind: 'proxy' });
  });

  it('needs no such check where the reporter receives it', () => {
    const own = rewardOf(rewardHistory(...rewardCourseTo.claimed));
    expect(whyNotReward('check-recipient', own, finance('finance-1'))).toBe('reward.not-in-this-state');
  });

  it('is claimed only where the measure allows a proxy or an heir', () => {
    const reward = rewardOf(rewardHistory(...rewardCourseTo.notified));
    const command = { command: 'claim', payoutId: 'pay_1', channel: 'bank', recipient: 'heir' } as const;
    const decide = (heir: boolean) =>
      decideReporterReward(reward, command, {
        now: nominatedAt,
        deadlines: [],
        payout: { ...packOf('default-12').payout, heir },
      });
    expect(decide(true)).toMatchObject({ ok: true, value: { data: { recipient: 'heir' } } });
    expect(decide(false)).toMatchObject({ refusal: { code: 'reward.recipient-not-offered' } });
  });
});
