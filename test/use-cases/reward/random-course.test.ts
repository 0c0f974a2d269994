import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../../../functions/domain/policy/policy-pack.ts';
import { allowedReporterRewardActions } from '../../../functions/domain/reward/decide-claim.ts';
import type { Reward } from '../../../functions/domain/reward/reward.ts';
import type {
  PayoutCommand,
  ReporterRewardCommand,
  RewardCommand,
} from '../../../functions/domain/reward/reward-command.ts';
import { allowedPayoutActions, allowedRewardActions } from '../../../functions/domain/reward/reward-guard.ts';
import { isOpen } from '../../../functions/domain/reward/reward-state.ts';
import { rewardDeadlines } from '../../../functions/use-cases/reward/reward-changes.ts';
import { sweepDeadlines } from '../../../functions/use-cases/sweep/sweep-deadlines.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';
import { type PlayedCase, playedCase } from '../../builders/played-case.ts';
import { packOf } from '../../builders/reward-facts.ts';
import { cast, useCaseWorld } from '../../builders/use-case-world.ts';

const AMOUNT = 20_000;
const GRANTED = 100_000_000;
const everybody = anOfficer(
  ['reward-clerk', 'reward-reviewer', 'reward-approver', 'finance', 'government'],
  units.city,
  'everybody',
);
const officers = [cast.clerk, cast.reviewer, cast.approver, cast.finance, everybody];

const formOf = (command: RewardCommand['command'], step: number): RewardCommand => {
  switch (command) {
    case 'return':
    case 'reject':
    case 'revoke':
      return { command, reason: '理由' };
    case 'record-consent':
      return { command, number: '府函1号' };
    case 'answer-objection':
      return { command, upheld: step % 2 === 0, text: '复核意见' };
    default:
      return { command };
  }
};
const payoutFormOf = (command: PayoutCommand['command']): PayoutCommand =>
  command === 'fail'
    ? { command, reason: '账户已注销' }
    : command === 'check-recipient'
      ? { command, papers: '身份证' }
      : { command };

type Option = { readonly what: string; act(): Promise<unknown> };

/** Every button shown to somebody, and everything WeChat may still say about a transfer it has. */
const optionsOf = async (played: PlayedCase, now: string, step: number): Promise<readonly Option[]> => {
  const reward = await played.reward();
  if (reward === undefined) throw new Error('no reward');
  const { deps, memory, transfers } = played.world;
  const events = memory.rewards.get(played.rewardId)?.events ?? [];
  const pack = deps.policies.edition(reward.nomination.policyId, reward.nomination.policyEdition);
  const context = { now, deadlines: rewardDeadlines(events, deps.policies), payout: pack.payout };
  const payoutId = `pay_${String(step).padStart(26, '0')}`;
  const ownFormOf = (command: ReporterRewardCommand['command']): ReporterRewardCommand =>
    command === 'claim'
      ? { command, payoutId, channel: step % 3 === 0 ? 'bank' : 'wechat' }
      : { command, reason: '理由' };
  const waiting = [...transfers.bills.values()].filter(({ state }) => state === 'wait-user-confirm');
  return [
    ...officers.flatMap((officer) => [
      ...allowedRewardActions(reward, officer).map((name) => ({
        what: `${officer.username}: ${name}`,
        act: () => played.decide(officer, formOf(name, step)),
      })),
      ...allowedPayoutActions(reward, officer).map((name) => ({
        what: `${officer.username}: ${name}`,
        act: () => played.pay(reward.payoutId ?? '', payoutFormOf(name), undefined, officer),
      })),
    ]),
    ...allowedReporterRewardActions(reward, context).map((name) => ({
      what: `reporter: ${name}`,
      act: () => played.own(ownFormOf(name)),
    })),
    ...waiting.flatMap(({ billNumber }) =>
      (['success', 'fail', 'cancelled'] as const).map((state) => ({
        what: `WeChat: ${state}`,
        act: async () => transfers.become(billNumber, state),
      })),
    ),
  ];
};

const moneyHolds = ({ world }: PlayedCase, reward: Reward, where: string) => {
  const { memory, transfers } = world;
  expect(memory.sumOfAllAccounts(), where).toBe(0);
  for (const { postings } of memory.ledgerLines())
    expect(
      postings.reduce((sum, { amountFen }) => sum + amountFen, 0),
      where,
    ).toBe(0);
  const is = (...states: readonly Reward['state'][]) => (states.includes(reward.state) ? AMOUNT : 0);
  const objectedAfterApproval = reward.state === 'objected' && reward.objection?.to === 'notified';
  const committed = is('approved', 'notified', 'claimed') + (objectedAfterApproval ? AMOUNT : 0);
  const moving = is('paying');
  const paid = is('paid');
  expect(memory.balances(units.county.id, 2026), where).toEqual({
    granted: -GRANTED,
    available: GRANTED - committed - moving - paid,
    committed,
    'in-transit': moving,
    paid,
  });
  const made = [...transfers.bills.values()].filter(({ state }) => state === 'success');
  expect(made.length, `paid twice: ${where}`).toBeLessThanOrEqual(1);
  if (made.length > 0) expect(['paying', 'paid'], where).toContain(reward.state);
};

const peopleDiffer = ({ signatures }: Reward, where: string) => {
  const hands = signatures.map(({ by }) => by);
  expect(new Set(hands).size, `one person signed twice: ${where}`).toBe(hands.length);
};

/** The default measure, and one that invites people to apply first. */
const applicationFirst = (pack: PolicyPack): PolicyPack => ({
  ...pack,
  process: { ...pack.process, mode: 'application-first' },
  deadlines: [
    ...pack.deadlines,
    ...packOf('xianning-2022').deadlines.filter(({ kind }) => ['invite', 'apply', 'decide'].includes(kind)),
  ],
});
const candidate = async (mode: PolicyPack['process']['mode']) => {
  const world = useCaseWorld();
  if (mode === 'application-first') {
    const pack = applicationFirst(packOf('default-12'));
    world.deps.policies = { ...world.deps.policies, edition: () => pack, inForce: () => pack };
  }
  const played = await playedCase({}, world);
  await played.found();
  await played.handled();
  return played;
};

/** What ends a course early or leads nowhere is pressed once in twenty times, so that courses get far. */
const chosen = (options: readonly Option[], choice: number): Option | undefined => {
  const onward = options.filter(({ what }) => !/: (reject|return|revoke|waive|objection)$/.test(what));
  const from = onward.length === 0 || choice % 20 === 0 ? options : onward;
  return from[choice % Math.max(1, from.length)];
};

const course = fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(0, 0, 0, 1, 30, 300, 1500)), {
  minLength: 15,
  maxLength: 40,
});

describe.each(['authority-first', 'application-first'] as const)('a reward of an %s measure', (mode) => {
  it('whatever people press: books balance, nothing is paid twice, hands differ, nothing is stuck', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (steps) => {
        const played = await candidate(mode);
        const trail: string[] = [];
        let now = filedAt;
        for (const [step, [choice, hours]] of steps.entries()) {
          now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
          played.to(now);
          await sweepDeadlines(played.world.deps, now);
          const reward = await played.reward();
          if (reward === undefined) throw new Error('no reward');
          const where = `${reward.state} after ${trail.join(', ')}`;
          moneyHolds(played, reward, where);
          peopleDiffer(reward, where);
          const options = await optionsOf(played, now, step);
          const row = played.world.memory.rewards.get(played.rewardId)?.row;
          if (isOpen(reward.state))
            expect(options.length > 0 || row?.wakeAt !== undefined, `stuck: ${where}`).toBe(true);
          else expect(row, where).not.toHaveProperty('next');
          const option = chosen(options, choice);
          if (option === undefined) break;
          trail.push(option.what);
          const done = JSON.stringify(await option.act()) ?? '';
          // Finance may ask before WeChat has settled: told so, and nothing changes.
          const refused = done.includes('"ok":false') && !done.includes('reward.payment-not-settled');
          expect(refused, `${trail.join(', ')}: ${done}`).toBe(false);
        }
      }),
      { seed: 20261121, numRuns: 150 },
    );
  }, 60_000);
});
