import type { KeyObject } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../../ports/clock.ts';
import type { TransferNotices } from '../../ports/transfer-notices.ts';
import { decryptBytes } from '../crypto/aes-gcm.ts';
import { checkPlatformSignature } from './platform-signature.ts';
import { transferAnswer } from './transfer-answer.ts';
import type { WechatPayConfig } from './wechat-pay-config.ts';

const Notice = v.object({
  event_type: v.literal('MCHTRANSFER.BILL.FINISHED'),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.pipe(v.string(), v.minLength(1)),
    associated_data: v.optional(v.string(), ''),
  }),
});

/** WeChat Pay may send a notice many times, late and out of order: the caller asks the state machine. */
export const wechatTransferNotices = (config: WechatPayConfig, clock: Clock): TransferNotices => ({
  open: ({ headers, rawBody }) => {
    const header = (name: string) => headers[name];
    if (checkPlatformSignature({ header, rawBody }, config.platformKeys, clock.now()) !== 'signed') {
      return undefined;
    }
    try {
      const notice = v.safeParse(Notice, JSON.parse(rawBody));
      if (!notice.success) return undefined;
      return transferAnswer(JSON.parse(opened(notice.output.resource, config.noticeKey)))?.transfer;
    } catch {
      return undefined;
    }
  },
});

const opened = (
  { ciphertext, nonce, associated_data }: v.InferOutput<typeof Notice>['resource'],
  key: KeyObject,
): string =>
  decryptBytes(Buffer.from(ciphertext, 'base64'), {
    key,
    nonce: Buffer.from(nonce),
    associated: Buffer.from(associated_data),
  }).toString('utf8');
