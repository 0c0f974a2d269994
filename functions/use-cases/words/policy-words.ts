import type { DraftState, DraftStep } from '../../domain/policy/policy-draft.ts';
import type { Words } from '../../domain/words.ts';
import { deadlineTitle } from './deadline-words.ts';
import { type Language, say, yuan } from './language.ts';

const both = (zh: string, en: string): Words => ({ zh, en });

export const draftStateWords: Record<DraftState, Words> = {
  draft: both('草稿', 'Draft'),
  submitted: both('待另一名管理员发布', 'Waiting for a second administrator'),
  published: both('已发布', 'Published'),
  discarded: both('已作废', 'Discarded'),
};

export const draftStepWords: Record<DraftStep['step'], Words> = {
  drafted: both('起草', 'Drafted'),
  edited: both('修改', 'Edited'),
  submitted: both('提交发布', 'Submitted'),
  returned: both('退回修改', 'Returned'),
  published: both('发布', 'Published'),
  discarded: both('作废', 'Discarded'),
};

/** Fields of a measure as a lawyer would call them; what is not here is shown by its own name. */
const fields: Readonly<Record<string, Words>> = {
  title: both('名称', 'Title'),
  documentNumber: both('文号', 'Document number'),
  issuedBy: both('发布机关', 'Issued by'),
  sources: both('来源', 'Sources'),
  effectiveTo: both('有效期至', 'In force until'),
  checkedOn: both('核对日期', 'Checked on'),
  jurisdictionNote: both('适用范围', 'Where it applies'),
  doubts: both('存疑之处', 'Doubts'),
  versionRule: both('适用版本', 'Which edition applies'),
  categories: both('奖励类别', 'Categories'),
  eligibility: both('奖励条件', 'Conditions'),
  requirements: both('不予奖励的情形', 'Grounds of refusal'),
  outcomes: both('须有的处理结果', 'Outcomes needed'),
  multipleReporters: both('多人举报', 'Several reporters'),
  amount: both('奖励金额', 'Amount'),
  parts: both('计算项', 'Parts'),
  amounts: both('金额', 'Amounts'),
  rate: both('比例', 'Rate'),
  floorFen: both('最低', 'At least'),
  capFen: both('最高', 'At most'),
  minFen: both('下限', 'From'),
  maxFen: both('上限', 'To'),
  minInclusive: both('含下限', 'Includes the lower end'),
  maxInclusive: both('含上限', 'Includes the upper end'),
  fen: both('金额', 'Amount'),
  caps: both('封顶', 'Caps'),
  perReportFen: both('每件', 'Per report'),
  perReporterYearFen: both('每人每年', 'Per reporter and year'),
  multipliers: both('加成', 'Multipliers'),
  factor: both('倍数', 'Factor'),
  combine: both('并存时', 'When several apply'),
  special: both('特别奖励', 'Special award'),
  rounding: both('取整', 'Rounding'),
  process: both('办理程序', 'Process'),
  mode: both('程序', 'Mode'),
  payable: both('可领奖的举报方式', 'Who can be paid'),
  approval: both('审批权限', 'Approval'),
  deadlines: both('期限', 'Time limits'),
  length: both('长度', 'Length'),
  dayKind: both('计日方式', 'Kind of day'),
  roll: both('遇休息日顺延', 'Moves off a rest day'),
  extension: both('可延长', 'Extension'),
  remindBefore: both('提前提醒（天）', 'Reminders (days before)'),
  escalation: both('逾期上报', 'Escalation'),
  onBreach: both('逾期后果', 'When it passes'),
  from: both('起算', 'Starts from'),
  basis: both('依据', 'Basis'),
  clause: both('条款', 'Clause'),
  payout: both('发放', 'Payout'),
  channels: both('领取方式', 'Channels'),
  wechatMaxFen: both('微信支付上限', 'WeChat limit'),
  name: both('名称', 'Name'),
  severity: both('严重程度', 'Severity'),
  policyId: both('适用办法', 'Measure'),
};

/** "期限 › 领取奖励 › 长度" for `deadlines.claim.length`. */
export const pathTitle = (path: readonly string[], language: Language): string =>
  path
    .map((key, index) => {
      const words = path[index - 1] === 'deadlines' ? deadlineTitle(key) : fields[key];
      return words === undefined ? key : say(words, language);
    })
    .join(' › ');

const isWords = (value: object): value is Words => 'zh' in value && 'en' in value;

const entryWords = (entry: object, language: Language): string => {
  if (isWords(entry)) return say(entry, language);
  return Object.entries(entry)
    .map(([key, value]) => `${pathTitle([key], language)}: ${valueText(key, value, language) ?? '—'}`)
    .join(language === 'zh' ? '；' : '; ');
};

/** A value as a person reads it; money in yuan. Null = there is nothing. */
export const valueText = (key: string, value: unknown, language: Language): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number' && /^fen$|Fen$/.test(key)) return yuan(value, language);
  if (Array.isArray(value))
    return value.map((one) => valueText(key, one, language) ?? '—').join(language === 'zh' ? '、' : ', ');
  return typeof value === 'object' ? entryWords(value, language) : String(value);
};
