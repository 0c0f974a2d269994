import type { FunctionName } from '../functions/runtime/environment.ts';

type Loss = { readonly zh: string; readonly en: string };

/** What people lose while a function fails; a new function does not compile without its sentence. */
export const functionFailure: Record<FunctionName, Loss> = {
  'citizen-api': {
    zh: '群众提交举报、查询进度或领取奖励时出错，手机会自动重试。',
    en: 'Citizens get errors when they file, look up or claim; their phones keep the draft and try again.',
  },
  'officer-api': {
    zh: '工作人员无法受理、交办或答复，法定时限仍在计算。',
    en: 'Staff cannot accept, dispatch or reply while legal time limits keep running.',
  },
  'finance-api': {
    zh: '已批准的奖励无法发放。',
    en: 'Approved rewards cannot be paid out.',
  },
  'identity-api': {
    zh: '依法需要联系举报人的人员无法取得联系方式。',
    en: 'Custodians cannot reach a reporter whom the law lets them contact.',
  },
  webhooks: {
    zh: '微信的到账和审核通知未被记录，举报人看不到奖励已到账。',
    en: 'WeChat notices go unrecorded; a reporter who was paid does not see it.',
  },
  'deadline-sweep': {
    zh: '到期提醒、催办和逾期升级停止，举报可能无人处理。',
    en: 'Warnings and escalations stop, so a report may lie unhandled past its date.',
  },
  'reward-sweep': {
    zh: '领奖提醒、逾期放弃和到账查询停止，已付的奖励可能显示为发放中。',
    en: 'Claim reminders and forfeits stop, and a reward already paid may still show as being paid.',
  },
  'retention-sweep': {
    zh: '到期的个人信息没有自动删除。',
    en: 'Personal data are kept beyond their time.',
  },
  'table-stream': {
    zh: '举报人和工作人员收不到进展消息，统计数字停止更新。',
    en: 'Reporters and staff receive no messages about progress, and the statistics stand still.',
  },
  'evidence-pipeline': {
    zh: '上传的照片和视频停在检查中，办案人员看不到。',
    en: 'Uploaded photos and videos stay in checking and investigators cannot see them.',
  },
};

export const losses = {
  keysChanged: {
    zh: '有人更改了密钥、密文或访问记录的设置，举报人的身份可能被无权的人打开，请立即核对是谁、为什么。',
    en: 'Somebody changed a key, a secret or the access trail: who may open identities may be others now. Ask at once who and why.',
  },
  serverFaults: {
    zh: '多项操作返回系统错误，群众和工作人员的请求没有完成。',
    en: 'Several requests ended in a system error; what people asked for was not done.',
  },
  noTick: {
    zh: '五分钟没有检查案件时限，没有人会被提醒即将逾期。',
    en: 'No deadline was looked at for five minutes; nobody is warned that something is about to be late.',
  },
  noRewardTick: {
    zh: '五分钟没有检查奖励时限，领奖提醒和到账查询都已停止。',
    en: 'No reward was looked at for five minutes; claim reminders and questions to WeChat have stopped.',
  },
  streamLag: {
    zh: '进展消息至少晚了十五分钟；超过一天将丢失。',
    en: 'Messages about progress are at least fifteen minutes late and are lost after a day.',
  },
  uploadLag: {
    zh: '证据检查至少晚了十五分钟，举报人等待材料被接收。',
    en: 'Evidence waits more than fifteen minutes, so reporters do not know whether it was received.',
  },
  eventSetAside: {
    zh: '至少一条进展消息多次失败，等待人工处理，有人没有收到通知。',
    en: 'At least one event failed every retry and waits for a person; somebody was not told.',
  },
  uploadSetAside: {
    zh: '至少一份证据多次检查失败，七天后将从隔离区删除。',
    en: 'At least one piece of evidence failed every check and leaves quarantine for good after seven days.',
  },
  casesThrottled: {
    zh: '数据库限流，提交和办理变慢或失败。',
    en: 'The case table refuses requests, so filing and handling slow down or fail.',
  },
  identitiesThrottled: {
    zh: '身份库限流，登录和实名举报变慢或失败。',
    en: 'The vault refuses requests, so signing in and named reports slow down or fail.',
  },
} satisfies Record<string, Loss>;
