/**
 * WeChat is unreachable or answers what no rule foresees. The message carries the path and the number
 * only: WeChat's own text may quote what was sent.
 */
export class WechatFault extends Error {
  readonly errcode: number | undefined;

  constructor(path: string, problem: string, errcode?: number) {
    super(`wechat ${path}: ${problem}${errcode === undefined ? '' : ` ${errcode}`}`);
    this.name = 'WechatFault';
    this.errcode = errcode;
  }
}
