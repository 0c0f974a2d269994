import { type CaseState, queueOf } from '../case/case-state.ts';
import { addMonths, endOfDay, type Instant, type LocalDate, localDateOf } from '../deadline/local-date.ts';
import { isOpen, type RewardState } from '../reward/reward-state.ts';
import type { Words } from '../words.ts';
import type { ErasureCause, Kept } from './erasure-event.ts';

/** What is kept for a time of its own. Of each the last day is counted in whole months. */
export type RetainedKind = 'identity' | 'facts-unhandled' | 'facts-handled' | 'payee';

export type RetentionRule = { readonly months: number; readonly basis: Words };
export type RetentionRules = Readonly<Record<RetainedKind, RetentionRule>>;

/** A report as retention sees it. */
export type Ended = {
  readonly state: CaseState;
  /** The last thing that happened to it. */
  readonly lastAt: Instant;
  /** Somebody was sent, or an answer was owed: then it is a file of the office. */
  readonly handled: boolean;
  readonly reward?: { readonly state: RewardState; readonly paidAt?: Instant | undefined } | undefined;
};

/** Nobody has to act any more, and no reward is on its way. */
const isOver = ({ state, reward }: Ended): boolean =>
  queueOf[state] === null && (reward === undefined || !isOpen(reward.state));

/**
 * Last day on which it is kept; undefined while that cannot be told. Accounting archives count from the end
 * of the financial year (会计档案管理办法, 2015, art 14), everything else from the last act.
 */
export const keptUntil = (kind: RetainedKind, ended: Ended, rules: RetentionRules): LocalDate | undefined => {
  const { months } = rules[kind];
  if (kind === 'payee') {
    const paidAt = ended.reward?.paidAt;
    return paidAt === undefined ? undefined : addMonths(`${localDateOf(paidAt).slice(0, 4)}-12-31`, months);
  }
  return isOver(ended) ? addMonths(localDateOf(ended.lastAt), months) : undefined;
};

export const factsKind = ({ handled }: Ended): RetainedKind =>
  handled ? 'facts-handled' : 'facts-unhandled';

/** At the end of the last day (24:00 in Shanghai) it goes. */
export const isDue = (untilOn: LocalDate | undefined, now: Instant): boolean =>
  untilOn !== undefined && endOfDay(untilOn) <= now;

/**
 * What stays when an identity is erased: deletion gives way where a law orders keeping, and then only storage
 * is left (个人信息保护法 art 47).
 */
export const keptBeside = (ended: Ended, rules: RetentionRules, cause: ErasureCause): readonly Kept[] => {
  const facts = keptUntil(factsKind(ended), ended, rules);
  const claimed = ended.reward !== undefined && ['claimed', 'paying', 'paid'].includes(ended.reward.state);
  return [
    facts === undefined ? { what: 'open-facts' } : { what: 'facts', untilOn: facts },
    ...(claimed
      ? ([{ what: 'payee', untilOn: keptUntil('payee', ended, rules) }, { what: 'ledger' }] as const)
      : []),
    { what: 'accesses' },
    ...(cause === 'account' ? ([{ what: 'sign-in' }] as const) : []),
  ];
};
