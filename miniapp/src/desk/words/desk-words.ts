import { enCases } from './en/cases';
import { enFinance } from './en/finance';
import { enForms } from './en/forms';
import { enFrame } from './en/frame';
import { enIdentity } from './en/identity';
import { enPolicies } from './en/policies';
import { enExports, enRecords } from './en/records';
import { enRedactPicture } from './en/redact-picture';
import { enRedactText } from './en/redact-text';
import { enRewards } from './en/rewards';
import { enSession } from './en/session';
import { enSupervision } from './en/supervision';
import { enTies } from './en/ties';
import { zhCases } from './zh/cases';
import { zhFinance } from './zh/finance';
import { zhForms } from './zh/forms';
import { zhFrame } from './zh/frame';
import { zhIdentity } from './zh/identity';
import { zhPolicies } from './zh/policies';
import { zhExports, zhRecords } from './zh/records';
import { zhRedactPicture } from './zh/redact-picture';
import { zhRedactText } from './zh/redact-text';
import { zhRewards } from './zh/rewards';
import { zhSession } from './zh/session';
import { zhSupervision } from './zh/supervision';
import { zhTies } from './zh/ties';

const zh = {
  language: 'zh' as const,
  frame: zhFrame,
  forms: zhForms,
  cases: zhCases,
  redactPicture: zhRedactPicture,
  redactText: zhRedactText,
  ties: zhTies,
  rewards: zhRewards,
  finance: zhFinance,
  supervision: zhSupervision,
  policies: zhPolicies,
  session: zhSession,
  identity: zhIdentity,
  records: zhRecords,
  exports: zhExports,
};

export type DeskWords = Omit<typeof zh, 'language'> & { readonly language: 'zh' | 'en' };

const en: DeskWords = {
  language: 'en',
  frame: enFrame,
  forms: enForms,
  cases: enCases,
  redactPicture: enRedactPicture,
  redactText: enRedactText,
  ties: enTies,
  rewards: enRewards,
  finance: enFinance,
  supervision: enSupervision,
  policies: enPolicies,
  session: enSession,
  identity: enIdentity,
  records: enRecords,
  exports: enExports,
};

/** Everything the desk says, per language. */
export const deskWords: Readonly<Record<'zh' | 'en', DeskWords>> = { zh, en };
