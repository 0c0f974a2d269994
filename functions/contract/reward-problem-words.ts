/** Refusals about rewards and their payment. */
export const rewardProblemWords = {
  'reward.not-in-this-state': {
    zh: '奖励当前状态不能进行这项操作。',
    en: 'The reward is not in a state that allows this.',
  },
  'reward.same-person': {
    zh: '提出、复核、审批、支付须由不同的人进行。',
    en: 'Proposal, review, approval and payment need different people.',
  },
  'reward.not-eligible': { zh: '不符合奖励条件。', en: 'The conditions for a reward are not met.' },
  'reward.choice-missing': { zh: '请在允许范围内选择金额。', en: 'Choose an amount inside the range.' },
  'reward.choice-outside-range': { zh: '金额超出允许范围。', en: 'The amount is outside the range.' },
  'reward.choice-reason-missing': {
    zh: '请说明选择该金额的理由。',
    en: 'Give the reason for the amount chosen.',
  },
  'reward.claim-lapsed': { zh: '领取期限已过。', en: 'The time for claiming has passed.' },
  'reward.application-lapsed': { zh: '申请期限已过。', en: 'The time for applying has passed.' },
  'reward.anonymous': { zh: '匿名举报无法领取奖励。', en: 'An anonymous report cannot be rewarded.' },
  'reward.channel-not-offered': {
    zh: '本地办法不支持这种领取方式。',
    en: 'The measure does not offer this way of payment.',
  },
  'reward.above-wechat-limit': {
    zh: '金额较大，请选择银行转账。',
    en: 'This amount is paid by bank transfer.',
  },
  'reward.payee-missing': { zh: '请提供收款的微信账号。', en: 'The WeChat account to be paid is missing.' },
  'reward.already-objected': { zh: '您已提出过异议。', en: 'You have objected already.' },
  'reward.objection-lapsed': { zh: '提出异议的期限已过。', en: 'The time for objecting has passed.' },
  'reward.budget-exhausted': {
    zh: '本年度奖励预算不足，请先申请追加。',
    en: 'The year’s budget is exhausted: have it raised first.',
  },
  'reward.payment-not-settled': {
    zh: '微信尚未给出最终结果，请稍后再查。',
    en: 'WeChat has not settled the transfer yet: ask again later.',
  },
  'reward.recipient-not-offered': {
    zh: '按当地办法，这笔奖励要由本人领取。',
    en: 'Under the local measure the reporter has to receive this reward.',
  },
  'reward.recipient-unchecked': {
    zh: '收款人不是举报人本人，请先由另一位财务人员核对证明。',
    en: 'The reporter does not receive it personally: another member of finance has to check the papers first.',
  },
  'reward.code-needed': {
    zh: '现金只凭领取码发放，请让领款人出示领取码。',
    en: 'Cash is handed over against its collection code only: ask for the code.',
  },
  'reward.code-unknown': {
    zh: '没有这个领取码，或它已被新的领取码代替。请核对后再试。',
    en: 'There is no such collection code, or a newer one has replaced it: check it and try again.',
  },
  'reward.bank-only': {
    zh: '微信支付的结果以微信通知为准。',
    en: 'For WeChat payments only WeChat’s own answer counts.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
