import type { KeyObject } from 'node:crypto';

export type WechatPayConfig = {
  /** https://api.mch.weixin.qq.com */
  readonly base: string;
  readonly merchantId: string;
  readonly appid: string;
  readonly merchantSerial: string;
  readonly merchantKey: KeyObject;
  /** WeChat Pay's public keys by serial; several while they change. */
  readonly platformKeys: ReadonlyMap<string, KeyObject>;
  /** The key of `platformKeys` that seals the payee's name. */
  readonly sealingSerial: string;
  /** 32 bytes: opens the notices. */
  readonly noticeKey: KeyObject;
  readonly noticeUrl: string;
  /** What the payee sees for scene 1002: the kind of subsidy, ≤ 32 characters, neutral. */
  readonly subsidyText: string;
  readonly timeoutMs: number;
};
