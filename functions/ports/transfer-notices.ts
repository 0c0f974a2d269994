import type { Transfer } from './merchant-transfers.ts';

export type TransferNotice = {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body exactly as received: the signature covers its bytes. */
  readonly rawBody: string;
};

/** What WeChat Pay says about a transfer that ended. `undefined`: not signed by WeChat, stale or damaged. */
export type TransferNotices = {
  open(notice: TransferNotice): Transfer | undefined;
};
