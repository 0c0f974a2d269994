export type SandboxBillState = 'ACCEPTED' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL';

export type SandboxBill = {
  readonly billNumber: string;
  readonly wechatNumber: string;
  readonly openid: string;
  readonly amountFen: number;
  readonly remark: string;
  readonly noticeUrl: string;
  /** Hash of all parameters: the same number with others is refused. */
  readonly fingerprint: string;
  readonly createdAt: string;
  state: SandboxBillState;
  updatedAt: string;
  failReason: string;
};

/** A notice not yet taken by the webhook, with the instant of its next delivery. */
export type PendingNotice = {
  readonly id: string;
  readonly billNumber: string;
  tries: number;
  nextAt: string;
};

/** All of WeChat's memory, plain JSON so that the embedded run can keep it between starts. */
export type SandboxState = {
  bills: Record<string, SandboxBill>;
  notices: PendingNotice[];
  /** Consents left, by openid and template id. */
  consents: Record<string, number>;
  usedCodes: string[];
};

export const emptySandboxState = (): SandboxState => ({
  bills: {},
  notices: [],
  consents: {},
  usedCodes: [],
});

/** Where the state is kept; left out = forgotten at the end. */
export type SandboxStore = { load(): SandboxState | undefined; save(state: SandboxState): void };

export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
