import { caseProblemWords } from './case-problem-words.ts';
import type { ProblemCode } from './problem-codes.ts';
import { rewardProblemWords } from './reward-problem-words.ts';

/** What happened and what to do next, for the person who reads it. Full: a new code does not compile without words. */
export const problemWords: Record<ProblemCode, { readonly zh: string; readonly en: string }> = {
  ...caseProblemWords,
  ...rewardProblemWords,
  'request.invalid': {
    zh: '有的内容不符合要求，请按提示修改后再提交。',
    en: 'Some fields are not right: correct them as shown and send again.',
  },
  'request.malformed': { zh: '请求不是有效的 JSON。', en: 'The request is not valid JSON.' },
  'request.too-large': {
    zh: '内容太大，请减少后再提交。',
    en: 'The request is too large: send less at once.',
  },
  'request.proof-required': {
    zh: '提交的人较多，手机需要先做一点准备，完成后会自动提交。',
    en: 'Many people are sending: the phone has to compute a little first, then it goes through.',
  },
  'request.key-missing': {
    zh: '缺少操作编号（Idempotency-Key），请补上后再提交。',
    en: 'The request needs an Idempotency-Key.',
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
  'session.step-up-required': {
    zh: '此操作需再次输入动态码。',
    en: 'This takes a one-time code typed again.',
  },
  'session.otp-wrong': {
    zh: '动态码不正确或已用过，请等待下一个。',
    en: 'The one-time code is wrong or was used: wait for the next one.',
  },
  'password.current-wrong': {
    zh: '当前密码不正确。',
    en: 'The current password is wrong.',
  },
  'password.too-easy': {
    zh: '新密码太容易猜到：请勿使用常见密码、纯数字、连续或重复的字符，或您和本系统的名称。',
    en: 'The new password is too easy to guess: no common passwords, no digits alone, no runs or repeats, nothing made of your name or this system’s.',
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
  'privacy.not-confirmed': {
    zh: '举报编号或查询码不对，没有删除任何内容，请核对后再试。',
    en: 'The case number or receipt code is not right; nothing was erased. Check it and try again.',
  },
  'privacy.no-account': {
    zh: '查询码没有对应的账号，请在这件举报里删除。',
    en: 'There is no account behind a receipt code: erase within the report itself.',
  },
  'privacy.report-closed': {
    zh: '这件举报已经结束，姓名和电话不能再更正，可以删除。',
    en: 'This report has ended: name and phone can be erased, but no longer corrected.',
  },
  'identity.nothing-sealed': {
    zh: '该举报没有可供查看的身份信息，请通过系统留言联系举报人。',
    en: 'No identity is held for this report: write to the reporter through the messages.',
  },
  'identity.no-original': {
    zh: '没有可以打开的证据原件：不是举报人提交的文件，或原件已按规定销毁。',
    en: 'There is no original to open: the file is not the reporter’s, or its original was destroyed as the rules demand.',
  },
  'identity.reason-unfit': {
    zh: '所选理由不适用于这类申请，请重新选择。',
    en: 'This reason does not fit what is asked for: choose another.',
  },
  'identity.already-open': {
    zh: '这件举报已有一份申请在等待决定或在有效期内，不能再申请。',
    en: 'A request on this report is waiting or granted already: there can be only one at a time.',
  },
  'identity.too-many-today': {
    zh: '您今天申请查看身份的次数已达上限，请明天再申请，或通过系统留言联系举报人。',
    en: 'You have asked to see as many identities as one may in a day: wait for tomorrow, or write through the system.',
  },
  'identity.refused-before': {
    zh: '同样的理由已被拒绝过，请写明新的情况。',
    en: 'This was refused for the same reason before: say what is new.',
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
