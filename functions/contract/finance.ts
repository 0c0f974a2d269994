import * as v from 'valibot';
import { operation } from './operation.ts';
import { nextDue, page, pageQuery, text } from './primitives.ts';
import { recipientKinds } from './rewards.ts';

/** `cancelled`: the reward was revoked, or claimed anew for another account. */
export const payoutStates = ['waiting', 'paying', 'paid', 'failed', 'cancelled'] as const;

/** Finance sees the payee and the amount, never the report. */
const payoutRow = v.object({
  id: v.string(),
  state: v.picklist(payoutStates),
  stateText: v.string(),
  amountFen: v.number(),
  channel: v.picklist(['wechat', 'bank', 'cash']),
  payee: v.object({
    name: v.optional(v.string()),
    account: v.optional(v.string()),
    bankName: v.optional(v.string()),
    /** The account is not the reporter's: what one of finance checks before another pays. */
    recipient: v.optional(
      v.object({
        kind: v.picklist(recipientKinds),
        relation: v.string(),
        idNumber: v.string(),
        papers: v.string(),
      }),
    ),
  }),
  version: v.number(),
  next: v.optional(nextDue),
  billNumber: v.optional(v.string()),
  failText: v.optional(v.string()),
  /** What to write on a bank transfer, and nothing else. */
  remark: v.optional(v.string()),
  allowedActions: v.array(v.string()),
});

export const listPayouts = operation({
  id: 'listPayouts',
  method: 'GET',
  path: '/finance/payouts',
  audience: 'finance',
  summary: 'Payouts by next due date',
  query: v.object({ ...pageQuery, state: v.optional(v.picklist(payoutStates)) }),
  status: 200,
  response: page(payoutRow),
});

const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
export const payoutCommandBody = v.variant('command', [
  v.object({ command: v.literal('pay'), version }),
  /** Papers of a proxy or an heir were seen; somebody else pays. */
  v.object({ command: v.literal('check-recipient'), version, papers: text(200, 2) }),
  /** WeChat: ask for the transfer's state. Bank: the bank says it is done. */
  v.object({ command: v.literal('confirm'), version, reference: v.optional(text(80)) }),
  v.object({ command: v.literal('fail'), version, reason: text(200, 2) }),
]);
export const commandPayout = operation({
  id: 'commandPayout',
  method: 'POST',
  path: '/finance/payouts/{id}/commands',
  audience: 'finance',
  summary: 'Pay, confirm or record a failed payment',
  body: payoutCommandBody,
  status: 200,
  response: payoutRow,
});

/** The cashier enters the code that was shown at the desk; a second person confirms with `confirm`. */
export const collectCash = operation({
  id: 'collectCash',
  method: 'POST',
  path: '/finance/collections',
  audience: 'finance',
  summary: 'Hand over cash against a collection code',
  body: v.object({ collectionCode: text(40) }),
  status: 200,
  response: payoutRow,
});

const ledgerLine = v.object({
  at: v.string(),
  payoutId: v.optional(v.string()),
  text: v.string(),
  entries: v.array(v.object({ account: v.string(), amountFen: v.number() })),
});
export const readLedger = operation({
  id: 'readLedger',
  method: 'GET',
  path: '/finance/ledger',
  audience: 'finance',
  summary: 'Double-entry ledger of the year: every line sums to zero',
  query: v.object({
    ...pageQuery,
    year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'a year'), v.transform(Number))),
  }),
  status: 200,
  response: v.object({
    year: v.number(),
    balances: v.array(v.object({ account: v.string(), title: v.string(), amountFen: v.number() })),
    items: v.array(ledgerLine),
    cursor: v.optional(v.string()),
  }),
});

export type PayoutRow = v.InferOutput<typeof payoutRow>;
export type PayoutCommandBody = v.InferOutput<typeof payoutCommandBody>;
