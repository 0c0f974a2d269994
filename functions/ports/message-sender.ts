/** Message kinds of the catalogue; the text never names the reported party or the matter. */
export type MessageKind =
  | 'report-submitted'
  | 'supplement-needed'
  | 'report-accepted'
  | 'report-declined'
  | 'report-transferred'
  | 'report-merged'
  | 'handling-extended'
  | 'limits-moved'
  | 'case-filed'
  | 'report-replied'
  | 'reward-reviewing'
  | 'reward-ready'
  | 'reward-expiring'
  | 'reward-forfeited'
  | 'reward-confirm'
  | 'reward-paid'
  | 'reward-declined'
  | 'rating-asked'
  | 'message-received';

/**
 * Every template has these three fields, so that a kind never fails for a missing one. `item` and `note`:
 * ≤ 20 characters (WeChat `thing`), neutral words; `date` is local, "2026-10-08".
 */
export type MessageFields = { readonly item: string; readonly date: string; readonly note: string };

/** `to` is a WeChat openid or a phone number; `dedupe` makes a second delivery of the same event harmless. */
export type OutgoingMessage = {
  readonly channel: 'wechat' | 'sms';
  readonly to: string;
  readonly kind: MessageKind;
  readonly fields: MessageFields;
  readonly page: string;
  readonly dedupe: string;
};

/** `not-accepted` is final: the user gave no consent for one more message (WeChat 43101). Throws on outage. */
export type MessageSender = {
  send(message: OutgoingMessage): Promise<'sent' | 'not-accepted'>;
};
