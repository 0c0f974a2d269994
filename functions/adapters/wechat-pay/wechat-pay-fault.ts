/** The state of the transfer is unknown or WeChat Pay refused the call; `code` is WeChat Pay's own. */
export class WechatPayFault extends Error {
  readonly code: string;
  readonly status: number | undefined;

  constructor(problem: string, code: string, status?: number) {
    super(`wechat pay ${problem}: ${code}${status === undefined ? '' : ` (HTTP ${status})`}`);
    this.name = 'WechatPayFault';
    this.code = code;
    this.status = status;
  }
}
