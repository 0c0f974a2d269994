import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../functions/domain/reward/assessment/assessment.ts';
import { decideReward } from '../../../functions/domain/reward/decide-reward.ts';
import type { RewardCommand } from '../../../functions/domain/reward/reward-command.ts';
import type { RewardState } from '../../../functions/domain/reward/reward-state.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import { anAssessment, rewardFacts as f, nominatedAt, rewardIn } from '../../builders/reward-history.ts';

const everybody = anOfficer(
  ['reward-clerk', 'reward-reviewer', 'reward-approver', 'government'],
  units.city,
  'somebody-else',
);

const decide = (
  state: RewardState,
  command: RewardCommand,
  assessment: Partial<Assessment> = {},
  now = nominatedAt,
) => {
  const context = { now, assessment: anAssessment(assessment), category: 'C07' };
  const decision = decideReward(rewardIn(state), command, everybody, context);
  return decision.ok ? decision.value : decision.refusal;
};

describe('a proposal', () => {
  const propose: RewardCommand = { command: 'propose' };
  const range = { minFen: 10_000, maxFen: 50_000 };

  it('keeps what the engine computed, with its reasons', () => {
    const trace = [
      { step: 'fixed', clause: { zh: '一', en: '1' }, amountFen: 20_000, text: { zh: '', en: '' } },
    ];
    expect(decide('candidate', propose, { trace, needs: ['members-consent'] })).toEqual({
      type: 'proposed',
      data: {
        amountFen: 20_000,
        category: 'C07',
        trace,
        needs: ['members-consent'],
        chosenFen: undefined,
        reason: undefined,
      },
    });
  });

  it('is this reporter’s share, not the whole amount', () => {
    const shares = [
      { reporter: 'rpt_2', amountFen: 13_000 },
      { reporter: 'rpt_1', amountFen: 7_000 },
    ];
    expect(decide('candidate', propose, { shares })).toMatchObject({ data: { amountFen: 7_000 } });
  });

  it('is not made for a reporter who gets nothing', () => {
    const shares = [{ reporter: 'rpt_2', amountFen: 20_000 }];
    expect(decide('candidate', propose, { shares })).toEqual({ code: 'reward.not-eligible' });
    expect(decide('candidate', propose, { eligible: false, unmet: ['no-penalty'], amountFen: 0 })).toEqual({
      code: 'reward.not-eligible',
    });
  });

  it('needs the officer’s choice inside a range, and its reason', () => {
    expect(decide('candidate', propose, { range, amountFen: null })).toEqual({
      code: 'reward.choice-missing',
      path: 'chosenFen',
    });
    expect(decide('candidate', { command: 'propose', chosenFen: 20_000 }, { range })).toEqual({
      code: 'reward.choice-reason-missing',
      path: 'reason',
    });
    const reasoned: RewardCommand = { command: 'propose', chosenFen: 20_000, reason: '线索关键' };
    expect(decide('candidate', reasoned, { range })).toMatchObject({
      data: { chosenFen: 20_000, reason: '线索关键' },
    });
  });

  it('outside the range says so, although such a choice is also not eligible', () => {
    const outside = { range, eligible: false, unmet: ['outside-range'], amountFen: 0 } as const;
    expect(decide('candidate', { command: 'propose', chosenFen: 60_000, reason: '重大' }, outside)).toEqual({
      code: 'reward.choice-outside-range',
      path: 'chosenFen',
    });
  });
});

describe('a review', () => {
  it('asks for the government’s consent exactly when the proposal needs it', () => {
    const review: RewardCommand = { command: 'review', remark: '材料齐全' };
    expect(decide('proposed', review)).toMatchObject({ data: { remark: '材料齐全', needsConsent: false } });
    const special = { ...f.proposed, data: { ...f.proposed.data, needs: ['same-level-government-consent'] } };
    const context = { now: nominatedAt, assessment: anAssessment() };
    const decision = decideReward(rewardIn('candidate', special), review, everybody, context);
    expect(decision).toMatchObject({ ok: true, value: { data: { needsConsent: true } } });
  });
});

describe('an approval', () => {
  it('takes the money from the year it is given in, by Shanghai’s calendar', () => {
    const approve: RewardCommand = { command: 'approve' };
    expect(decide('reviewed', approve, {}, '2026-12-31T15:59:59.999Z')).toMatchObject({
      data: { budgetYear: 2026 },
    });
    expect(decide('reviewed', approve, {}, '2026-12-31T16:00:00.000Z')).toMatchObject({
      data: { budgetYear: 2027 },
    });
  });
});

describe('a refusal', () => {
  const reject: RewardCommand = { command: 'reject', reason: '非首次' };

  it('before a proposal names every reason that stands against this reporter', () => {
    const reporters = [
      { reporter: 'rpt_1', unmet: ['not-first', 'already-known'] },
      { reporter: 'rpt_2', unmet: [] },
    ] as const;
    expect(decide('candidate', reject, { reporters })).toMatchObject({
      type: 'found-ineligible',
      data: { unmet: ['not-first', 'already-known'] },
    });
  });

  it('names the reasons of the whole when none is this reporter’s own', () => {
    expect(decide('candidate', reject, { eligible: false, unmet: ['no-penalty'] })).toMatchObject({
      data: { unmet: ['no-penalty'] },
    });
  });

  it('after the review is the approver’s decision', () => {
    expect(decide('reviewed', reject)).toEqual({ type: 'rejected', data: { reason: '非首次' } });
  });
});

describe('the other steps', () => {
  it.each<[RewardState, RewardCommand, object]>([
    [
      'consent-pending',
      { command: 'record-consent', number: '1号', on: '2026-06-02' },
      { type: 'consent-recorded', data: { number: '1号', on: '2026-06-02' } },
    ],
    ['approved', { command: 'notify' }, { type: 'notified' }],
    [
      'proposed',
      { command: 'return', reason: '类别有误' },
      { type: 'returned', data: { reason: '类别有误' } },
    ],
    ['claimed', { command: 'revoke', reason: '虚构' }, { type: 'revoked', data: { reason: '虚构' } }],
  ])('%s, %o', (state, command, fact) => {
    expect(decide(state, command)).toMatchObject(fact);
  });

  it('are refused outside their state', () => {
    expect(decide('candidate', { command: 'approve' })).toEqual({ code: 'reward.not-in-this-state' });
    expect(decide('candidate', { command: 'invite' })).toEqual({ code: 'reward.not-in-this-state' });
  });
});
