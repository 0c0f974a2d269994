type WechatSettings = {
  /** Number of the paying merchant at WeChat Pay; empty where nothing is really paid. */
  readonly merchantId: string;
  /** Ids of the subscription templates by kind of message; a kind without one is not asked about. */
  readonly templates: Readonly<Partial<Record<string, string>>>;
};

export const wechatSettings: WechatSettings = JSON.parse(WECHAT_SETTINGS);
