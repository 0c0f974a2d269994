import type { MessageKind } from '../../ports/message-sender.ts';

/**
 * All that leaves the system for a lock screen, an account statement or a colleague's eyes, by channel. It says
 * that an office has news, never what about: no report, matter, party, money or number. The page says the rest.
 * Titles of WeChat's templates are chosen in its console and follow the same rule (`adapters/wechat`).
 */
export const outgoingWords = {
  /** WeChat subscription message and SMS; ≤ 20 characters each (WeChat `thing`). */
  message: {
    item: '政务服务事项',
    notes: {
      'report-submitted': '已提交，请留意进展',
      'supplement-needed': '需要您补充材料',
      'report-accepted': '有新进展，请查看',
      'report-declined': '有办理结果，请查看',
      'report-transferred': '有新进展，请查看',
      'report-merged': '有新进展，请查看',
      'handling-extended': '办理期限有变化，请查看',
      'limits-moved': '期限随放假安排调整',
      'case-filed': '有新进展，请查看',
      'report-replied': '有办理结果，请查看',
      'reward-reviewing': '有新进展，请查看',
      'reward-ready': '有一项待您办理',
      'reward-expiring': '有一项即将到期',
      'reward-forfeited': '有一项已到期，请查看',
      'reward-confirm': '请在24小时内确认',
      'reward-paid': '有一项已办结',
      'reward-declined': '有办理结果，请查看',
      'rating-asked': '请评价办理情况',
      'message-received': '您有一条新留言',
    } satisfies Record<MessageKind, string>,
  },
  /** Shown by WeChat beside the amount; ≤ 32 characters. */
  transferRemark: '政务服务款项',
  /** What finance writes on a bank transfer. */
  bankRemark: '政务服务款项',
} as const;
