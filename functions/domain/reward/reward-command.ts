import type { Assessment } from './assessment/assessment.ts';
import type { PayoutChannel, RecipientKind } from './reward-event.ts';

export type RewardCommand =
  | { readonly command: 'invite' }
  | {
      readonly command: 'propose';
      readonly chosenFen?: number | undefined;
      readonly reason?: string | undefined;
    }
  | { readonly command: 'review'; readonly remark?: string | undefined }
  | { readonly command: 'approve'; readonly remark?: string | undefined }
  | { readonly command: 'return'; readonly reason: string }
  | { readonly command: 'reject'; readonly reason: string }
  | { readonly command: 'record-consent'; readonly number: string; readonly on?: string | undefined }
  | { readonly command: 'notify' }
  | { readonly command: 'revoke'; readonly reason: string }
  | { readonly command: 'answer-objection'; readonly upheld: boolean; readonly text: string };

export type PayoutCommand =
  | { readonly command: 'pay' }
  | { readonly command: 'check-recipient'; readonly papers: string }
  /** Cash: the collection code was shown at the desk. */
  | { readonly command: 'collect' }
  | { readonly command: 'confirm'; readonly reference?: string | undefined }
  | { readonly command: 'fail'; readonly reason: string };

export type ReporterRewardCommand =
  | { readonly command: 'apply'; readonly statement?: string | undefined }
  | {
      readonly command: 'claim';
      readonly payoutId: string;
      readonly channel: PayoutChannel;
      readonly recipient?: RecipientKind | undefined;
    }
  | { readonly command: 'waive'; readonly reason?: string | undefined }
  | { readonly command: 'objection'; readonly reason: string };

export type RewardContext = {
  readonly now: string;
  /** The engine's answer for the facts as they stand now. */
  readonly assessment: Assessment;
  /** Category of the primary violation, for the list. */
  readonly category?: string | undefined;
};

export type RewardRefusal =
  | 'access.denied'
  | 'reward.not-in-this-state'
  | 'reward.same-person'
  | 'reward.not-eligible'
  | 'reward.choice-missing'
  | 'reward.choice-outside-range'
  | 'reward.choice-reason-missing'
  | 'reward.claim-lapsed'
  | 'reward.application-lapsed'
  | 'reward.anonymous'
  | 'reward.channel-not-offered'
  | 'reward.above-wechat-limit'
  | 'reward.already-objected'
  | 'reward.objection-lapsed'
  | 'reward.budget-exhausted'
  | 'reward.payment-not-settled'
  | 'reward.bank-only'
  | 'reward.code-needed'
  | 'reward.recipient-not-offered'
  | 'reward.recipient-unchecked';
