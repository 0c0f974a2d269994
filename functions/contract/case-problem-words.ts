/** Refusals about reports, evidence and cases. */
export const caseProblemWords = {
  'evidence.too-large': {
    zh: '文件过大，没有上传：视频和录音不超过 50 MB，照片和 MP3、AAC 不超过 20 MB。请裁短、压缩或截图后再传。',
    en: 'The file is too large and was not uploaded: up to 50 MB for a video or recording, 20 MB for a photo, MP3 or AAC. Cut or compress it, or send a screenshot.',
  },
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
  'case.evidence-unknown': {
    zh: '该文件不属于本案，或不能作为遮挡后的副本。',
    en: 'The file is not part of this case, or cannot serve as the blacked-out copy.',
  },
  'case.unit-tied': {
    zh: '该单位与被举报对象有利害关系或被反映，须交其他单位办理。',
    en: 'This office has an interest in the reported party or is complained of: choose another.',
  },
  'tie.unknown-holder': {
    zh: '没有这名人员或单位，或不在您的管辖范围内。',
    en: 'There is no such officer or office in your area.',
  },
  'case.already-raised': { zh: '本案已由市级办理。', en: 'The city handles this case already.' },
  'case.text-unknown': {
    zh: '要遮盖的文字不在本案中，请刷新后重试。',
    en: 'The text to be blacked out is not part of this case: reload and try again.',
  },
  'case.text-kept-unconfirmed': {
    zh: '有标出的内容未遮盖，请确认可以保留。',
    en: 'Some marked parts stay visible: confirm that they may stay.',
  },
  'text.may-identify-reporter': {
    zh: '文中有手机号、证件号、账号或谈及举报人的内容，可能暴露举报人，请删去后再发。办公电话请写座机。',
    en: 'The text holds a mobile, identity or account number or speaks of the reporter: take it out. Give office numbers as landlines.',
  },
  'case.call-pending': {
    zh: '已邀请过通话，请等举报人答复，或用系统留言。',
    en: 'The reporter was asked for a call already: wait for the answer, or write a message.',
  },
  'case.call-not-asked': {
    zh: '没有等您答复的通话邀请。',
    en: 'Nobody is waiting for your answer to a call.',
  },
  'case.call-phone-missing': {
    zh: '请填写这次通话用的电话号码，只转给运营商转接，办案人员看不到。',
    en: 'Type the phone for this call; only the relay gets it, handlers never see it.',
  },
  'case.already-rated': { zh: '您已评价过。', en: 'You have rated this already.' },
  'case.review-too-late': { zh: '申请复查的期限已过。', en: 'The time for asking for a review has passed.' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
