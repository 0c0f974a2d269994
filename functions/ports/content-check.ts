/** WeChat msg_sec_check on text a user publishes to others. Asynchronous to filing: an outage never blocks. */
export type ContentCheck = {
  check(text: string, openid: string): Promise<'pass' | 'review' | 'risky'>;
};
