import type { RewardFact } from './reward-event.ts';

/**
 * Accounts of one unit's reward budget in one year. `granted` is the treasury's side, so that the sum over
 * all accounts is zero after every line.
 */
export const accounts = ['granted', 'available', 'committed', 'in-transit', 'paid'] as const;
export type Account = (typeof accounts)[number];
export type Posting = { readonly account: Account; readonly amountFen: number };

const move = (from: Account, to: Account, amountFen: number): readonly Posting[] => [
  { account: from, amountFen: -amountFen },
  { account: to, amountFen },
];

export const grant = (amountFen: number): readonly Posting[] => move('granted', 'available', amountFen);

/**
 * What one reward event does to the budget; nothing before the approval. Double entry: both postings of a
 * line sum to zero.
 */
export const postingsOf = (fact: RewardFact, amountFen: number, approved: boolean): readonly Posting[] => {
  switch (fact.type) {
    case 'approved':
      return move('available', 'committed', amountFen);
    case 'payment-started':
      return move('committed', 'in-transit', amountFen);
    case 'payment-failed':
      return move('in-transit', 'committed', amountFen);
    case 'paid':
      return move('in-transit', 'paid', amountFen);
    case 'forfeited':
    case 'waived':
    case 'revoked':
      return approved ? move('committed', 'available', amountFen) : [];
    case 'objection-answered':
      return approved && fact.data.upheld ? move('committed', 'available', amountFen) : [];
    default:
      return [];
  }
};
