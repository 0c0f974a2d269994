import * as v from 'valibot';
import type { Transfer, TransferState } from '../../ports/merchant-transfers.ts';

/** WeChat Pay's spelling, one R in TRANSFERING included. */
const states = {
  ACCEPTED: 'accepted',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'wait-user-confirm',
  TRANSFERING: 'transferring',
  SUCCESS: 'success',
  FAIL: 'fail',
  CANCELING: 'cancelling',
  CANCELLED: 'cancelled',
} as const satisfies Readonly<Record<string, TransferState>>;

const Answer = v.object({
  out_bill_no: v.string(),
  state: v.pipe(
    v.picklist([
      'ACCEPTED',
      'PROCESSING',
      'WAIT_USER_CONFIRM',
      'TRANSFERING',
      'SUCCESS',
      'FAIL',
      'CANCELING',
      'CANCELLED',
    ]),
    v.transform((state) => states[state]),
  ),
  package_info: v.optional(v.string()),
  fail_reason: v.optional(v.string()),
  openid: v.optional(v.string()),
  transfer_amount: v.optional(v.number()),
});

export type TransferAnswer = {
  readonly transfer: Transfer;
  /** Given by queries and notices: whom and how much the bill really is for. */
  readonly openid?: string | undefined;
  readonly amountFen?: number | undefined;
};

/** `undefined` for what is not a transfer, a state unknown to us included. */
export const transferAnswer = (body: unknown): TransferAnswer | undefined => {
  const answer = v.safeParse(Answer, body);
  if (!answer.success) return undefined;
  const { out_bill_no, state, package_info, fail_reason, openid, transfer_amount } = answer.output;
  return {
    transfer: {
      billNumber: out_bill_no,
      state,
      ...(package_info === undefined || package_info === '' ? {} : { packageInfo: package_info }),
      ...(fail_reason === undefined || fail_reason === '' ? {} : { failReason: fail_reason }),
    },
    openid,
    amountFen: transfer_amount,
  };
};
