/** Reporter's identity, sealed by the adapter under the identity vault's key. */
export type Person = {
  readonly account?: string | undefined;
  readonly openid?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  /** Which text was shown before the data were asked for. */
  readonly notice?: Notice | undefined;
  /** What was put right and when; the wrong value itself is not kept, it may be another person's. */
  readonly corrections?: readonly { readonly at: string; readonly fields: readonly string[] }[] | undefined;
};

/** A version of the privacy notice and the instant at which it was agreed to or taken note of. */
export type Notice = { readonly version: string; readonly at: string };

/** Payout data need a consent of their own (个人信息保护法 arts 29, 30). */
type Consented = { readonly consent?: Notice | undefined };

/** Somebody who receives for the reporter, or after them; their papers are looked at, not kept. */
export type Recipient = {
  readonly kind: 'proxy' | 'heir';
  readonly relation: string;
  readonly idNumber: string;
  /** The written authority or the proof of succession, in words. */
  readonly papers: string;
};

export type Payee =
  | (Consented & { readonly channel: 'wechat'; readonly openid: string; readonly name?: string | undefined })
  | (Consented & {
      readonly channel: 'bank';
      readonly accountName: string;
      readonly accountNumber: string;
      readonly bankName: string;
      readonly recipient?: Recipient | undefined;
    })
  /** Whoever brings the collection code. */
  | (Consented & { readonly channel: 'cash' });
