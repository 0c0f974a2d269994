import { localDateOf } from '../deadline/local-date.ts';
import type { Officer } from '../jurisdiction/organisation.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import type { Reward } from './reward.ts';
import type { RewardCommand, RewardContext, RewardRefusal } from './reward-command.ts';
import type { RewardFact } from './reward-event.ts';
import { whyNotReward } from './reward-guard.ts';

type Decision = Outcome<RewardFact, RewardRefusal>;

/** What an officer's command makes of a reward. The engine proposes; a person decides (PIPL art 24). */
export const decideReward = (
  reward: Reward,
  command: RewardCommand,
  officer: Officer,
  context: RewardContext,
): Decision => {
  const refusal = whyNotReward(command.command, reward, officer);
  if (refusal !== undefined) return refused(refusal);
  switch (command.command) {
    case 'invite':
      return accepted({ type: 'invited', data: {} });
    case 'propose':
      return propose(reward, command, context);
    case 'review':
      return accepted({
        type: 'reviewed',
        data: {
          remark: command.remark,
          needsConsent: reward.proposal?.needs.includes('same-level-government-consent') ?? false,
        },
      });
    case 'record-consent':
      return accepted({ type: 'consent-recorded', data: { number: command.number, on: command.on } });
    case 'approve':
      return accepted({
        type: 'approved',
        data: { remark: command.remark, budgetYear: Number(localDateOf(context.now).slice(0, 4)) },
      });
    case 'return':
      return accepted({ type: 'returned', data: { reason: command.reason } });
    case 'reject':
      return reject(reward, command.reason, context);
    case 'notify':
      return accepted({ type: 'notified', data: {} });
    case 'revoke':
      return accepted({ type: 'revoked', data: { reason: command.reason } });
    case 'answer-objection':
      return answerObjection(reward, command);
    default:
      return command satisfies never;
  }
};

const answerObjection = (
  { objection }: Reward,
  { upheld, text }: Extract<RewardCommand, { command: 'answer-objection' }>,
): Decision => {
  if (upheld) return accepted({ type: 'objection-answered', data: { upheld, text } });
  return objection === undefined
    ? refused('reward.not-in-this-state')
    : accepted({ type: 'objection-answered', data: { upheld, text, backTo: objection.to } });
};

const propose = (
  reward: Reward,
  command: Extract<RewardCommand, { command: 'propose' }>,
  context: RewardContext,
): Decision => {
  const { assessment } = context;
  if (assessment.unmet.includes('outside-range')) return refused('reward.choice-outside-range', 'chosenFen');
  if (!assessment.eligible) return refused('reward.not-eligible');
  if (assessment.amountFen === null) return refused('reward.choice-missing', 'chosenFen');
  if (assessment.range !== null && command.reason === undefined)
    return refused('reward.choice-reason-missing', 'reason');
  const share =
    assessment.shares.find(({ reporter }) => reporter === reward.nomination.reportId)?.amountFen ?? 0;
  if (share === 0) return refused('reward.not-eligible');
  return accepted({
    type: 'proposed',
    data: {
      amountFen: share,
      category: context.category,
      trace: assessment.trace,
      needs: assessment.needs,
      chosenFen: command.chosenFen,
      reason: command.reason,
    },
  });
};

/** Before a proposal a refusal states every unmet requirement; afterwards it is the approver's decision. */
const reject = (reward: Reward, reason: string, { assessment }: RewardContext): Decision => {
  if (reward.state === 'reviewed') return accepted({ type: 'rejected', data: { reason } });
  const own =
    assessment.reporters.find(({ reporter }) => reporter === reward.nomination.reportId)?.unmet ?? [];
  return accepted({
    type: 'found-ineligible',
    data: { reason, unmet: own.length > 0 ? own : assessment.unmet, trace: assessment.trace },
  });
};
