import type { Recorded } from '../case/case-event.ts';
import type { LimitsFact } from '../deadline/announced-limits.ts';
import type { DeadlineEvent } from '../deadline/track.ts';
import type { Disclosure } from '../policy/fact-words.ts';
import type { TraceStep } from './assessment/assessment.ts';
import type { Contestable } from './objection.ts';

/** `cash`: handed over against a collection code; finance knows no name. */
export type PayoutChannel = 'wechat' | 'bank' | 'cash';

/** 代领; after the reporter's death or loss of capacity 继承. */
export type RecipientKind = 'proxy' | 'heir';

export type Nomination = {
  /** The case whose findings and documents decide. */
  readonly caseId: string;
  /** The report whose reporter is to be rewarded: the case's own or one merged into it. */
  readonly reportId: string;
  readonly caseNumber: string;
  readonly disclosure: Disclosure;
  readonly policyId: string;
  readonly policyEdition: number;
  readonly unit: string;
  readonly division: string;
  /** Local date the clock of the proposal starts from: service of the deciding document. */
  readonly triggeredOn: string;
  readonly mode: 'authority-first' | 'application-first';
};

export type Proposal = {
  readonly amountFen: number;
  readonly category?: string | undefined;
  /** The engine's reasons, kept with the proposal and shown to reviewer and reporter. */
  readonly trace: readonly TraceStep[];
  readonly needs: readonly string[];
  readonly chosenFen?: number | undefined;
  readonly reason?: string | undefined;
};

type Fact<Type extends string, Data extends object> = { readonly type: Type; readonly data: Data };

export type RewardFact =
  | Fact<'nominated', Nomination>
  | Fact<'invited', object>
  | Fact<'applied', { readonly statement?: string | undefined }>
  | Fact<'proposed', Proposal>
  | Fact<'reviewed', { readonly remark?: string | undefined; readonly needsConsent: boolean }>
  | Fact<'consent-recorded', { readonly number: string; readonly on?: string | undefined }>
  | Fact<'approved', { readonly remark?: string | undefined; readonly budgetYear: number }>
  | Fact<'returned', { readonly reason: string }>
  | Fact<
      'found-ineligible',
      { readonly reason: string; readonly unmet: readonly string[]; readonly trace: readonly TraceStep[] }
    >
  | Fact<'rejected', { readonly reason: string }>
  | Fact<'notified', object>
  | Fact<
      'claimed',
      {
        readonly payoutId: string;
        readonly channel: PayoutChannel;
        readonly recipient?: RecipientKind | undefined;
      }
    >
  /** Finance saw the papers of whoever receives instead of the reporter. */
  | Fact<'recipient-checked', { readonly papers: string }>
  | Fact<
      'payment-started',
      { readonly billNumber: string; readonly channel: PayoutChannel; readonly attempt: number }
    >
  | Fact<'payment-waiting', { readonly packageInfo: string }>
  | Fact<'payment-failed', { readonly reason: string }>
  | Fact<'paid', { readonly reference?: string | undefined }>
  | Fact<'forfeited', object>
  | Fact<'waived', { readonly reason?: string | undefined }>
  | Fact<'revoked', { readonly reason: string }>
  | Fact<'objected', { readonly reason: string }>
  /** Not upheld: the decision stands, and the reward is `backTo` where it was. */
  | Fact<
      'objection-answered',
      | { readonly upheld: true; readonly text: string }
      | { readonly upheld: false; readonly text: string; readonly backTo: Contestable }
    >
  | Extract<DeadlineEvent, { type: 'deadline-noted' }>
  | LimitsFact;

export type RewardEvent = Recorded<RewardFact>;
