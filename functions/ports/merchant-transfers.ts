export type TransferState =
  | 'accepted'
  | 'processing'
  | 'wait-user-confirm'
  | 'transferring'
  | 'success'
  | 'fail'
  | 'cancelling'
  | 'cancelled';

export type TransferBill = {
  /** ≤ 32 characters of [0-9A-Za-z]; the same number is the same transfer for ever. */
  readonly billNumber: string;
  readonly openid: string;
  readonly amountFen: number;
  /** Neutral text the payee sees, ≤ 32 characters; never the case. */
  readonly remark: string;
  /** Required by WeChat from 2,000 元; encrypted by the adapter. */
  readonly payeeName?: string;
};

export type Transfer = {
  readonly billNumber: string;
  readonly state: TransferState;
  /** Given while the user has to confirm; the mini-program hands it to `requestMerchantTransfer`. */
  readonly packageInfo?: string;
  readonly failReason?: string;
};

/**
 * WeChat Pay merchant transfer, scene 1002. `create` is idempotent by bill number: after any answer but
 * 200 the adapter queries before it gives up, and throws when the state stays unknown.
 */
export type MerchantTransfers = {
  create(bill: TransferBill): Promise<Transfer>;
  /** `undefined`: WeChat knows no such bill. */
  find(billNumber: string): Promise<Transfer | undefined>;
};
