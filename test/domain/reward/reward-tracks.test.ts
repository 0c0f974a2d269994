import { describe, expect, it } from 'vitest';
import type { RewardFact } from '../../../functions/domain/reward/reward-event.ts';
import { rewardTracks } from '../../../functions/domain/reward/reward-tracks.ts';
import {
  aNomination,
  rewardFacts as f,
  rewardCourseTo,
  rewardHistory,
  rewardLimitsOf,
} from '../../builders/reward-history.ts';

const { candidate, invited, applied, proposed, reviewed, approved, notified, claimed, paying } =
  rewardCourseTo;
const first = [aNomination({ mode: 'application-first' })];
const waiting = [...paying, f.waiting];

const instances = (kind: string, course: readonly RewardFact[], policy?: string) =>
  rewardLimitsOf(rewardHistory(...course), policy)
    .filter((limit) => limit.kind === kind)
    .map(({ started, status }) => [started, status]);

type Row = readonly [
  kind: string,
  what: string,
  course: readonly RewardFact[],
  expected: readonly unknown[],
  policy?: string,
];
const rows: readonly Row[] = [
  ['propose', 'starts with the nomination', candidate, [[1, 'open']]],
  ['propose', 'is met by the proposal', proposed, [[1, 'met']]],
  ['propose', 'is met by a refusal with its reasons', [...candidate, f.ineligible], [[1, 'met']]],
  [
    'propose',
    'starts anew when the proposal is returned',
    [...reviewed, f.returned],
    [
      [1, 'met'],
      [4, 'open'],
    ],
  ],
  ['propose', 'does not start before the application', invited, [], 'xianning-2022'],
  [
    'propose',
    'starts with the application where the measure says so',
    applied,
    [[3, 'open']],
    'xianning-2022',
  ],
  ['propose', 'is not started by an application where the document counts', applied, []],
  [
    'invite',
    'starts with the nomination of an application-first measure',
    first,
    [[1, 'open']],
    'xianning-2022',
  ],
  ['invite', 'never starts elsewhere', candidate, [], 'xianning-2022'],
  ['invite', 'is met by the invitation', invited, [[1, 'met']], 'xianning-2022'],
  ['apply', 'starts with the invitation', invited, [[2, 'open']], 'xianning-2022'],
  ['apply', 'is met by the application', applied, [[2, 'met']], 'xianning-2022'],
  ['apply', 'is void when the reporter gives up', [...invited, f.waived], [[2, 'void']], 'xianning-2022'],
  ['decide', 'starts with the application', applied, [[3, 'open']], 'xianning-2022'],
  [
    'decide',
    'is met by the approval',
    [...applied, f.proposed, f.reviewed, f.approved],
    [[3, 'met']],
    'xianning-2022',
  ],
  ['decide', 'is met by a refusal', [...applied, f.ineligible], [[3, 'met']], 'xianning-2022'],
  ['review', 'starts with the proposal', proposed, [[2, 'open']]],
  ['review', 'is met by the review', reviewed, [[2, 'met']]],
  ['review', 'is void when the proposal is returned', [...proposed, f.returned], [[2, 'void']]],
  ['approve', 'starts with the proposal', proposed, [[2, 'open']]],
  ['approve', 'is met by the approval', approved, [[2, 'met']]],
  ['approve', 'is met by a rejection', [...reviewed, f.rejected], [[2, 'met']]],
  ['approve', 'is void when the proposal is returned', [...reviewed, f.returned], [[2, 'void']]],
  ['approve', 'runs on while consent is awaited', rewardCourseTo['consent-pending'], [[2, 'open']]],
  ['notify', 'starts with the approval', approved, [[4, 'open']]],
  ['notify', 'is met by the notice', notified, [[4, 'met']]],
  ['notify', 'is void when the reward is revoked', [...approved, f.revoked], [[4, 'void']]],
  ['claim', 'starts with the notice', notified, [[5, 'open']]],
  ['claim', 'is met by the claim', claimed, [[5, 'met']]],
  ['claim', 'is void once it was forfeited', [...notified, f.forfeited], [[5, 'void']]],
  ['claim', 'is void when the reporter gives up', [...notified, f.waived], [[5, 'void']]],
  ['pay', 'starts with the claim', claimed, [[6, 'open']]],
  ['pay', 'outlives a failed payment', [...paying, f.failed], [[6, 'open']]],
  [
    'pay',
    'starts anew with a new claim',
    [...paying, f.failed, f.claimed],
    [
      [6, 'void'],
      [9, 'open'],
    ],
  ],
  ['pay', 'is met by the payment', [...paying, f.paid], [[6, 'met']]],
  ['pay', 'is void when the reward is revoked', [...claimed, f.revoked], [[6, 'void']]],
  ['payment-confirmation', 'starts when WeChat waits for the reporter', waiting, [[8, 'open']]],
  ['payment-confirmation', 'is met by the payment', [...waiting, f.paid], [[8, 'met']]],
  ['payment-confirmation', 'is void when the payment failed', [...waiting, f.failed], [[8, 'void']]],
  ['reconsideration', 'starts with a refusal', [...candidate, f.ineligible], [[2, 'open']]],
  ['reconsideration', 'starts with the notice', notified, [[5, 'open']]],
  ['objection', 'starts with a refusal', [...candidate, f.ineligible], [[2, 'open']]],
  ['objection', 'starts with a rejection', [...reviewed, f.rejected], [[4, 'open']]],
  ['objection', 'starts with the notice', notified, [[5, 'open']]],
  ['objection', 'is met by the objection', [...notified, f.objected], [[5, 'met']]],
  ['objection-answer', 'starts with the objection', [...notified, f.objected], [[6, 'open']]],
  ['objection-answer', 'is met by the answer', [...notified, f.objected, f.notUpheld], [[6, 'met']]],
  ['claim', 'stops while an objection is open', [...notified, f.objected], [[5, 'void']]],
  [
    'claim',
    'begins anew with an answer that leaves the decision',
    [...notified, f.objected, f.notUpheld],
    [
      [5, 'void'],
      [7, 'open'],
    ],
  ],
  ['claim', 'does not begin with an answer that upholds', [...notified, f.objected, f.upheld], [[5, 'void']]],
  [
    'propose',
    'is due anew once an objection is upheld',
    [...candidate, f.ineligible, f.objected, f.upheld],
    [
      [1, 'met'],
      [4, 'open'],
    ],
  ],
];

describe('the limits of a reward', () => {
  for (const [kind, what, course, expected, policy] of rows)
    it(`${kind} ${what}`, () => {
      expect(instances(kind, course, policy)).toEqual(expected);
    });

  it('are each covered above', () => {
    expect([...new Set(rows.map(([kind]) => kind))].toSorted()).toEqual(
      rewardTracks.map(({ kind }) => kind).toSorted(),
    );
  });

  it.each(['paid', 'forfeited', 'waived', 'revoked'] as const)(
    'nothing is owed once a reward is %s',
    (state) => {
      const open = rewardLimitsOf(rewardHistory(...rewardCourseTo[state])).filter(
        ({ status, window }) => status === 'open' && !window,
      );
      expect(open).toEqual([]);
    },
  );

  it('count the proposal from the day the deciding document was served', () => {
    const served = rewardHistory(aNomination({ triggeredOn: '2026-05-25' }));
    // 15 working days after Monday 05-25 end on Monday 06-15.
    expect(rewardLimitsOf(served)).toMatchObject([
      { kind: 'propose', from: '2026-05-25', dueOn: '2026-06-15' },
    ]);
  });

  it('are the reporter’s where the reporter has to act', () => {
    expect(rewardTracks.filter(({ owedBy }) => owedBy === 'reporter').map(({ kind }) => kind)).toEqual([
      'apply',
      'claim',
      'payment-confirmation',
      'reconsideration',
      'objection',
    ]);
    expect(rewardTracks.filter(({ window }) => window).map(({ kind }) => kind)).toEqual([
      'reconsideration',
      'objection',
    ]);
  });
});
