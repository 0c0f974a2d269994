import type { By } from '../case/case-event.ts';
import { isContestable, type Objection } from './objection.ts';
import type { Nomination, PayoutChannel, Proposal, RecipientKind, RewardEvent } from './reward-event.ts';
import type { RewardState } from './reward-state.ts';

export type Signature = {
  readonly step: 'proposed' | 'reviewed' | 'consent-recorded' | 'approved' | 'payment-started';
  readonly by: By;
  readonly at: string;
  readonly remark?: string | undefined;
};

/** The reward of one reporter for one case, as its history tells. */
export type Reward = {
  readonly version: number;
  readonly state: RewardState;
  readonly nomination: Nomination;
  readonly proposal?: Proposal;
  /** The signatures under the current proposal; a returned proposal loses them. */
  readonly signatures: readonly Signature[];
  readonly budgetYear?: number;
  readonly payoutId?: string;
  /** Not the reporter receives it; `checkedBy` saw the papers. */
  readonly recipient?: { readonly kind: RecipientKind; readonly checkedBy?: By };
  readonly channel?: PayoutChannel;
  readonly billNumber?: string;
  /** Payment attempts so far; each has a bill number of its own. */
  readonly attempts: number;
  readonly packageInfo?: string;
  readonly failReason?: string;
  readonly refusal?: { readonly reason: string; readonly unmet: readonly string[]; readonly by: By };
  readonly objection?: Objection;
};

export const rewardOf = (events: readonly RewardEvent[]): Reward => {
  const [first, ...rest] = events;
  if (first?.type !== 'nominated') throw new Error('a reward history begins with its nomination');
  const opened: Reward = {
    version: first.version,
    state: 'candidate',
    nomination: first.data,
    signatures: [],
    attempts: 0,
  };
  return rest.reduce(evolve, opened);
};

/** Back to whoever proposes: nothing that was signed or set aside counts any more. */
const consideredAnew = (reward: Reward): Reward => {
  const { proposal: _withdrawn, refusal: _taken, budgetYear: _released, ...rest } = reward;
  return {
    ...rest,
    state: reward.nomination.mode === 'application-first' ? 'applied' : 'candidate',
    signatures: [],
  };
};

const signed = (
  reward: Reward,
  step: Signature['step'],
  event: RewardEvent,
  remark?: string,
): Pick<Reward, 'signatures'> => ({
  signatures: [...reward.signatures, { step, by: event.by, at: event.at, remark }],
});

const evolve = (before: Reward, event: RewardEvent): Reward => {
  const reward = { ...before, version: event.version };
  switch (event.type) {
    case 'nominated':
      throw new Error('a reward is nominated once');
    case 'invited':
      return { ...reward, state: 'invited' };
    case 'applied':
      return { ...reward, state: 'applied' };
    case 'proposed':
      return {
        ...reward,
        state: 'proposed',
        proposal: event.data,
        ...signed(before, 'proposed', event, event.data.reason),
      };
    case 'reviewed':
      return {
        ...reward,
        state: event.data.needsConsent ? 'consent-pending' : 'reviewed',
        ...signed(before, 'reviewed', event, event.data.remark),
      };
    case 'consent-recorded':
      return {
        ...reward,
        state: 'reviewed',
        ...signed(before, 'consent-recorded', event, event.data.number),
      };
    case 'approved':
      return {
        ...reward,
        state: 'approved',
        budgetYear: event.data.budgetYear,
        ...signed(before, 'approved', event, event.data.remark),
      };
    case 'returned':
      return consideredAnew(reward);
    case 'found-ineligible':
      return {
        ...reward,
        state: 'ineligible',
        refusal: { reason: event.data.reason, unmet: event.data.unmet, by: event.by },
      };
    case 'rejected':
      return {
        ...reward,
        state: 'rejected',
        refusal: { reason: event.data.reason, unmet: [], by: event.by },
      };
    case 'notified':
      return { ...reward, state: 'notified' };
    case 'claimed':
      return {
        ...withoutRecipient(withoutPayment(reward)),
        state: 'claimed',
        payoutId: event.data.payoutId,
        channel: event.data.channel,
        ...(event.data.recipient !== undefined && { recipient: { kind: event.data.recipient } }),
      };
    case 'recipient-checked':
      return before.recipient === undefined
        ? reward
        : { ...reward, recipient: { ...before.recipient, checkedBy: event.by } };
    case 'payment-started':
      return {
        ...withoutPayment(reward),
        state: 'paying',
        billNumber: event.data.billNumber,
        channel: event.data.channel,
        attempts: event.data.attempt,
        ...signed(
          { ...before, signatures: before.signatures.filter(({ step }) => step !== 'payment-started') },
          'payment-started',
          event,
        ),
      };
    case 'payment-waiting':
      return { ...reward, packageInfo: event.data.packageInfo };
    case 'payment-failed':
      return { ...withoutPayment(reward), state: 'claimed', failReason: event.data.reason };
    case 'paid':
      return { ...reward, state: 'paid' };
    case 'forfeited':
      return { ...reward, state: 'forfeited' };
    case 'waived':
      return { ...reward, state: 'waived' };
    case 'revoked':
      return { ...reward, state: 'revoked', refusal: { reason: event.data.reason, unmet: [], by: event.by } };
    case 'objected':
      return isContestable(before.state)
        ? {
            ...reward,
            state: 'objected',
            objection: { at: event.at, reason: event.data.reason, to: before.state },
          }
        : reward;
    case 'objection-answered': {
      const { at, data } = event;
      const answered = {
        ...reward,
        ...(before.objection !== undefined && {
          objection: { ...before.objection, answer: { at, upheld: data.upheld, text: data.text } },
        }),
      };
      return data.upheld ? consideredAnew(answered) : { ...answered, state: data.backTo };
    }
    case 'deadline-noted':
    case 'limits-moved':
    case 'limits-confirmed':
      return reward;
    default:
      return event satisfies never;
  }
};

/** A new claim names its own. */
const withoutRecipient = ({ recipient: _before, ...rest }: Reward): Reward => rest;

const withoutPayment = (reward: Reward): Reward => {
  const { billNumber: _bill, packageInfo: _package, failReason: _reason, ...rest } = reward;
  return rest;
};
