import type { Words } from '../../domain/words.ts';

/** WeChat's reasons for a failed transfer, as far as somebody can do something about them. */
const known: Readonly<Record<string, Words>> = {
  OVERDUE_CLOSE: {
    zh: '没有在 24 小时内确认收款，钱已退回',
    en: 'The payment was not confirmed within 24 hours and has been returned',
  },
  ACCOUNT_FROZEN: { zh: '微信账户被冻结', en: 'The WeChat account is frozen' },
  ACCOUNT_NOT_EXIST: { zh: '微信账户不存在', en: 'The WeChat account does not exist' },
  NAME_NOT_CORRECT: {
    zh: '填写的姓名与微信实名不一致',
    en: 'The name differs from the one WeChat has verified',
  },
  OPENID_INVALID: { zh: '微信账户与本程序不对应', en: 'The WeChat account does not belong to this app' },
  PAYEE_ACCOUNT_ABNORMAL: { zh: '微信账户不能收款', en: 'The WeChat account cannot receive money' },
  REAL_NAME_CHECK_FAIL: { zh: '微信账户没有实名', en: 'The WeChat account has no verified name' },
  DAY_RECEIVED_COUNT_EXCEED: {
    zh: '今天收款次数已满，可以改天再发放',
    en: 'The account has received too many payments today',
  },
  DAY_RECEIVED_QUOTA_EXCEED: {
    zh: '今天收款金额已满，可以改天再发放',
    en: 'The account has received its most for today',
  },
};

/** What finance wrote stays as it is; a code of WeChat's that nobody can act on becomes one plain sentence. */
export const paymentFailureWords = (reason: string): Words => {
  const words = known[reason];
  if (words !== undefined) return words;
  if (!/^[A-Z][A-Z0-9_]+$/.test(reason)) return { zh: reason, en: reason };
  return {
    zh: '微信没有付成，财政部门会再次发放',
    en: 'WeChat could not pay; the finance office will try again',
  };
};
