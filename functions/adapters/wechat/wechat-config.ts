import type { MessageFields, MessageKind } from '../../ports/message-sender.ts';

/** A subscription template as applied for at WeChat; `keys` are its own field names, such as `thing1`. */
export type MessageTemplate = {
  readonly id: string;
  readonly keys: Readonly<Record<keyof MessageFields, string>>;
};

export type WechatConfig = {
  /** https://api.weixin.qq.com */
  readonly base: string;
  readonly appid: string;
  readonly secret: string;
  readonly templates: Readonly<Record<MessageKind, MessageTemplate>>;
  readonly miniprogramState: 'developer' | 'trial' | 'formal';
  readonly timeoutMs: number;
};
