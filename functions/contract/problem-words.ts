import type { ProblemCode } from './problem-codes.ts';

/** What happened and what to do next, for the person who reads it. Full: a new code does not compile without words. */
export const problemWords: Record<ProblemCode, { readonly zh: string; readonly en: string }> = {
  'request.invalid': {
    zh: '有的内容不符合要求，请按提示修改后再提交。',
    en: 'Some fields are not right: correct them as shown and send again.',
  },
  'request.malformed': { zh: '请求不是有效的 JSON。', en: 'The request is not valid JSON.' },
  'request.too-large': {
    zh: '内容太大，请减少后再提交。',
    en: 'The request is too large: send less at once.',
  },
  'request.too-many': { zh: '操作太频繁，请稍后再试。', en: 'Too many requests: try again a little later.' },
  'route.unknown': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'route.method': { zh: '这个地址不支持该操作。', en: 'This address does not take this method.' },
  'server.fault': {
    zh: '系统出了问题，您填写的内容没有丢失，请稍后再试。',
    en: 'Something failed on our side; nothing you typed is lost. Try again later.',
  },
  'session.required': { zh: '请先登录。', en: 'Sign in first.' },
  'session.expired': { zh: '登录已过期，请重新登录。', en: 'The session has expired: sign in again.' },
  'session.code-invalid': {
    zh: '微信登录凭证无效或已用过，请重试。',
    en: 'The login code is not valid or was used before: try again.',
  },
  'session.credentials-wrong': {
    zh: '用户名、密码或动态码不正确。',
    en: 'User name, password or one-time code is wrong.',
  },
  'session.too-many': { zh: '登录太频繁，请稍后再试。', en: 'Too many sign-ins: try again later.' },
  'session.blocked': { zh: '微信限制了该账号登录。', en: 'WeChat has restricted this account.' },
  'receipt.unknown': {
    zh: '没有找到对应的举报，请核对查询码。',
    en: 'No report with this code: check it and try again.',
  },
  'access.denied': { zh: '您没有权限进行这项操作。', en: 'You may not do this.' },
  'resource.not-found': { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
  'command.key-reused': {
    zh: '同一个操作编号对应了不同的内容，请重新提交。',
    en: 'The same Idempotency-Key came with another body: use a new key.',
  },
  'command.conflict': {
    zh: '内容刚被别人更新，请刷新后再操作，您的填写已保留。',
    en: 'Somebody else has just changed this: reload and try again.',
  },
  'command.busy': { zh: '正忙，请再试一次。', en: 'Busy: try once more.' },
  'evidence.unusable': {
    zh: '有文件未找到、未通过检查或已用于其他举报，请重新上传。',
    en: 'A file is unknown, was refused, or belongs to another report: upload it again.',
  },
  'report.outside-jurisdiction': {
    zh: '该地点不在本市范围内，请核对地图上的位置。',
    en: 'The place is outside the city: check the pin on the map.',
  },
  'report.occurred-in-future': {
    zh: '发生时间不能晚于现在。',
    en: 'The time of the event is in the future.',
  },
  'report.session-needed': { zh: '实名举报需要先登录。', en: 'A named report needs a signed-in session.' },
  'case.not-in-this-state': {
    zh: '案件当前状态不能进行这项操作。',
    en: 'The case is not in a state that allows this.',
  },
  'case.not-held-by-your-unit': {
    zh: '案件当前不由您的单位承办。',
    en: 'The case does not lie with your unit.',
  },
  'case.unit-unknown': { zh: '请选择一个承办单位。', en: 'Choose a handling unit.' },
  'case.return-too-late': { zh: '退单期限已过。', en: 'The time for returning the ticket has passed.' },
  'case.no-site-check': { zh: '请先记录现场核查。', en: 'Record a site check first.' },
  'case.visited-in-future': { zh: '到场时间不能晚于现在。', en: 'The visit is in the future.' },
  'case.investigators-unfit': {
    zh: '须由包括您在内的两名执法人员立案。',
    en: 'Two different investigators are needed, one of them you.',
  },
  'case.category-unknown': {
    zh: '该违法行为类别不在本地办法中。',
    en: 'This category is not in the measure of the place.',
  },
  'case.facts-incomplete': {
    zh: '本地奖励办法需要更多事实（如类别、严重程度、贡献等级），请补充后再提交。',
    en: 'The measure of the place needs more facts (category, severity, contribution …): add them.',
  },
  'case.served-before-decided': {
    zh: '送达日期不能早于决定日期。',
    en: 'The document cannot be served before it was decided.',
  },
  'case.date-in-future': { zh: '日期不能晚于今天。', en: 'The date is in the future.' },
  'case.amount-missing': { zh: '请填写金额。', en: 'The amount is missing.' },
  'case.outcome-missing': { zh: '请先记录处理文书。', en: 'Record the outcome document first.' },
  'case.extension-pending': {
    zh: '已有一项延期申请待批。',
    en: 'An extension is already waiting for approval.',
  },
  'case.extension-none': { zh: '没有待批的延期申请。', en: 'No extension is waiting.' },
  'case.extension-own': { zh: '不能批准自己提出的延期。', en: 'You cannot decide on your own request.' },
  'case.extension-too-long': { zh: '超过办法允许的最长延期。', en: 'Longer than the measure allows.' },
  'case.extension-not-running': { zh: '该期限当前不在计算中。', en: 'This limit is not running.' },
  'case.merge-into-itself': { zh: '不能并入自身。', en: 'A case cannot be merged into itself.' },
  'case.merge-target-closed': { zh: '目标案件已结束，不能并入。', en: 'The target case is no longer open.' },
  'case.merge-elsewhere': {
    zh: '只能并入本县（区）的在办案件。',
    en: 'Only into an open case of the same county.',
  },
  'case.already-rated': { zh: '您已评价过。', en: 'You have rated this already.' },
  'case.review-too-late': { zh: '申请复查的期限已过。', en: 'The time for asking for a review has passed.' },
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
  'reward.bank-only': {
    zh: '微信支付的结果以微信通知为准。',
    en: 'For WeChat payments only WeChat’s own answer counts.',
  },
  'identity.nothing-sealed': {
    zh: '该举报没有可供查看的身份信息，请通过系统留言联系举报人。',
    en: 'No identity is held for this report: write to the reporter through the messages.',
  },
  'identity.same-person': {
    zh: '不能批准自己提出的申请，须由另一单位的保管员决定。',
    en: 'You cannot decide on your own request: a custodian of another unit has to.',
  },
  'identity.same-unit': {
    zh: '申请人与您同属一个单位，须由其他单位的保管员决定。',
    en: 'The request comes from your own unit: a custodian of another unit has to decide.',
  },
  'identity.not-open': {
    zh: '该申请已有决定或已超过答复时限。',
    en: 'This request was decided already, or its time has passed.',
  },
  'policy.faulty': {
    zh: '文件有错误，未保存，请按提示逐项修改。',
    en: 'The document has faults and was not saved: correct each as shown.',
  },
  'policy.facts-refused': {
    zh: '样例事实有错误，请按提示修改。',
    en: 'The sample facts have faults: correct them as shown.',
  },
  'policy.not-in-this-state': {
    zh: '草稿当前状态不能进行这项操作。',
    en: 'The draft is not in a state that allows this.',
  },
  'policy.same-person': {
    zh: '不能发布自己编写的内容，须由另一名管理员发布。',
    en: 'You wrote this yourself: a second administrator has to publish it.',
  },
  'policy.not-author': {
    zh: '须由编写人本人提交。',
    en: 'Only the person who wrote it may submit it.',
  },
  'policy.effective-in-past': {
    zh: '生效日期不能早于今天。',
    en: 'An edition cannot take effect in the past.',
  },
  'policy.effective-too-early': {
    zh: '生效日期须晚于最近一版的生效日期。',
    en: 'The edition has to begin after the newest one.',
  },
  'policy.gap': {
    zh: '现行版本到期后将有数日无规可依，请提前生效日期。',
    en: 'Days without any edition would be left: choose an earlier date.',
  },
  'policy.area-unknown': { zh: '没有这个属地。', en: 'There is no such area.' },
  'policy.not-in-force': {
    zh: '该办法今天没有生效的版本。',
    en: 'No edition of this measure is in force today.',
  },
  'policy.not-a-measure': {
    zh: '只有奖励办法的草稿可以试算。',
    en: 'Only the draft of a measure can be tried.',
  },
  'clock.backwards': { zh: '时钟只能向前调。', en: 'The clock only moves forward.' },
};
