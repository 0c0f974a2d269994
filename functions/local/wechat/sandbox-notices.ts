import { createCipheriv, randomBytes } from 'node:crypto';
import type { TransferNotice } from '../../ports/transfer-notices.ts';
import { platformHeaders } from './sandbox-pay-gate.ts';
import type { SandboxPayKeys } from './sandbox-pay-keys.ts';
import { later, type PendingNotice, type SandboxBill, type SandboxState } from './sandbox-state.ts';
import { billDetails } from './sandbox-transfers.ts';

/** Takes a notice as the webhook would and answers with the HTTP status. */
export type NoticeHook = (notice: TransferNotice & { readonly url: string }) => Promise<number>;

/** Seconds between deliveries that were not answered with 2xx, as WeChat Pay documents them. */
const retrySeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600];

const signedNotice = (id: string, bill: SandboxBill, keys: SandboxPayKeys, now: string): TransferNotice => {
  const nonce = randomBytes(6).toString('hex');
  const associated = 'mch_payment';
  const cipher = createCipheriv('aes-256-gcm', keys.noticeKey, Buffer.from(nonce));
  cipher.setAAD(Buffer.from(associated));
  const sealed = [cipher.update(JSON.stringify(billDetails(bill)), 'utf8'), cipher.final()];
  const rawBody = JSON.stringify({
    id,
    create_time: now,
    resource_type: 'encrypt-resource',
    event_type: 'MCHTRANSFER.BILL.FINISHED',
    summary: '商家转账单据终态通知',
    resource: {
      original_type: associated,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64'),
      associated_data: associated,
      nonce,
    },
  });
  return { rawBody, headers: { 'content-type': 'application/json', ...platformHeaders(rawBody, keys, now) } };
};

/** Delivers what is due; what the webhook does not take comes again later, as with WeChat Pay. */
export const deliverNotices = async (
  state: SandboxState,
  keys: () => SandboxPayKeys,
  now: string,
  hook: NoticeHook,
): Promise<void> => {
  const due = state.notices.filter((notice) => notice.nextAt <= now);
  for (const notice of due) {
    if (!state.notices.includes(notice)) continue;
    const bill = state.bills[notice.billNumber];
    state.notices = state.notices.filter((other) => other !== notice);
    if (bill === undefined) continue;
    const status = await hook({ ...signedNotice(notice.id, bill, keys(), now), url: bill.noticeUrl }).catch(
      () => 599,
    );
    const again = status >= 200 && status < 300 ? undefined : retried(notice, now);
    if (again !== undefined) state.notices.push(again);
  }
};

const retried = (notice: PendingNotice, now: string): PendingNotice | undefined => {
  const seconds = retrySeconds[notice.tries];
  return seconds === undefined
    ? undefined
    : { ...notice, tries: notice.tries + 1, nextAt: later(now, seconds * 1000) };
};
