import { describe, expect, it } from 'vitest';
import { decideReward } from '../../../functions/domain/reward/decide-reward.ts';
import { rewardOf } from '../../../functions/domain/reward/reward.ts';
import { whyNotReward } from '../../../functions/domain/reward/reward-guard.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import {
  anAssessment,
  rewardFacts as f,
  rewardCourseTo,
  rewardHistory,
} from '../../builders/reward-history.ts';

const reviewer = anOfficer('reward-reviewer', units.county, 'reviewer');
const objected = rewardOf(rewardHistory(...rewardCourseTo.objected));
const context = { now: '2026-06-10T01:00:00.000Z', assessment: anAssessment() };
const answer = (upheld: boolean) =>
  decideReward(objected, { command: 'answer-objection', upheld, text: '复核意见' }, reviewer, context);

describe('the answer to an objection', () => {
  it('that is not upheld leaves the decision as it was', () => {
    expect(answer(false)).toEqual({
      ok: true,
      value: { type: 'objection-answered', data: { upheld: false, text: '复核意见', backTo: 'notified' } },
    });
  });

  it('that is upheld opens the decision: no proposal, no signature, no money set aside', () => {
    expect(answer(true)).toMatchObject({ ok: true, value: { data: { upheld: true } } });
    const anew = rewardOf(rewardHistory(...rewardCourseTo.objected, f.upheld));
    expect(anew).toMatchObject({
      state: 'candidate',
      signatures: [],
      objection: { answer: { upheld: true } },
    });
    expect(anew).not.toHaveProperty('proposal');
    expect(anew).not.toHaveProperty('budgetYear');
  });

  it('takes a refusal back when it is upheld', () => {
    const anew = rewardOf(rewardHistory(...rewardCourseTo.ineligible, f.objected, f.upheld));
    expect(anew.state).toBe('candidate');
    expect(anew).not.toHaveProperty('refusal');
  });

  it('comes from nobody who proposed, approved or refused', () => {
    const everything = (name: string) =>
      anOfficer(['reward-clerk', 'reward-reviewer', 'reward-approver'], units.county, name);
    const why = (name: string) => whyNotReward('answer-objection', objected, everything(name));
    expect(why('clerk')).toBe('reward.same-person');
    expect(why('approver')).toBe('reward.same-person');
    expect(why('reviewer')).toBeUndefined();
    const refused = rewardHistory(
      ...rewardCourseTo.candidate,
      [f.ineligible, { by: 'officer:clerk' }],
      f.objected,
    );
    expect(whyNotReward('answer-objection', rewardOf(refused), everything('clerk'))).toBe(
      'reward.same-person',
    );
  });
});
