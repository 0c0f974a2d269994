import type { ErasedThing, ErasureCause, KeptThing } from '../../domain/identity/erasure-event.ts';
import type { RetentionRules } from '../../domain/identity/retention.ts';
import type { Words } from '../../domain/words.ts';

export const erasureCauseWords: Record<ErasureCause, Words> = {
  'one-report': { zh: '举报人要求删除这件举报的身份信息', en: 'The reporter asked for this report' },
  account: { zh: '举报人要求删除全部个人信息', en: 'The reporter asked for everything' },
  retention: { zh: '保存期限届满，自动删除', en: 'The time of keeping was over' },
};

export const erasedWords: Record<ErasedThing, Words> = {
  person: {
    zh: '姓名、电话和微信标识（密文连同其密钥）',
    en: 'Name, phone and WeChat identifier (the sealed text with its key)',
  },
  'account-link': { zh: '账号与这件举报的关联', en: 'The link between the account and this report' },
  'access-lines': {
    zh: '账号下关于这件举报的身份查看记录',
    en: 'The account’s list of who looked at this identity',
  },
  originals: {
    zh: '照片、视频未去除信息的原件（留下的是已去除拍摄信息的副本）',
    en: 'The files as they left the phone (what stays are copies without their hidden data)',
  },
  receipt: { zh: '查询码（此后不能再查询）', en: 'The receipt code (it opens nothing any more)' },
  'case-key': {
    zh: '举报内容的密钥（内容从此无法读取）',
    en: 'The key of what was reported (it can never be read again)',
  },
  files: { zh: '照片、视频等材料', en: 'Photos, videos and other files' },
  payee: { zh: '收款信息（密文连同其密钥）', en: 'Payment data (the sealed text with its key)' },
};

export const keptWords: Record<KeptThing, Words> = {
  'open-facts': {
    zh: '举报事实和办理过程（不含您的身份）',
    en: 'What was reported and how it is handled (without you)',
  },
  facts: {
    zh: '举报事实和办理过程（不含您的身份）',
    en: 'What was reported and how it was handled (without you)',
  },
  payee: { zh: '已领奖励的收款信息', en: 'Payment data of a reward that was claimed' },
  ledger: { zh: '奖金账目（不含姓名）', en: 'The ledger of rewards (without names)' },
  accesses: {
    zh: '谁申请查看过身份的记录（不含您的身份）',
    en: 'The record of who asked to see the identity (without you)',
  },
  'sign-in': { zh: '已登录的会话', en: 'Sign-ins that are still open' },
};

/** Why it stays; the law is named where one orders it. */
export const keptReason = (what: KeptThing, rules: RetentionRules): Words => {
  switch (what) {
    case 'open-facts':
      return {
        zh: '案件仍在办理，属于履行法定职责；办结后按期限保存。',
        en: 'The case is being handled, which is a legal duty; its time of keeping begins at its end.',
      };
    case 'facts':
      return rules['facts-handled'].basis;
    case 'payee':
      return rules.payee.basis;
    case 'ledger':
      return { zh: '财务账目依法不得删除。', en: 'Accounts may not be deleted by law.' };
    case 'accesses':
      return {
        zh: '个人信息保护法第五十四、五十六条：处理记录须留存备查，至少三年。',
        en: 'Personal Information Protection Law arts. 54 and 56: records of processing are kept for audits, three years at least.',
      };
    case 'sign-in':
      return {
        zh: '最迟七天内自动失效，期间打不开任何举报。',
        en: 'They end by themselves within seven days and open no report until then.',
      };
    default:
      return what satisfies never;
  }
};

export const proofWords: Words = {
  zh: '每一步都记入只增不改的链，末尾的校验值可与系统公布的每日校验根核对。密钥指纹为已销毁密钥密文的 SHA-256。',
  en: 'Each step stands in a chain that only grows; its last hash can be checked against the published daily root. The fingerprint of a key is the SHA-256 of the wrapped key that was destroyed.',
};

export const exportWords = {
  title: { zh: '绿哨：我的个人信息副本', en: 'Green Whistle: a copy of my personal data' },
  about: {
    zh: '这里是系统保存的与您有关的全部内容：每件举报、留言、奖励、收款信息、谁查看过您的身份，以及您看过的告知书。请妥善保管，不要放在他人能打开的地方。',
    en: 'This is everything held about you: each report, messages, rewards, payment data, who looked at your identity, and the notices you were shown. Keep it where nobody else can open it.',
  },
  contact: { zh: '个人信息告知书（联系信息）', en: 'Privacy notice (contact)' },
  payout: { zh: '收款信息单独同意书', en: 'Separate consent for payment data' },
} as const satisfies Record<string, Words>;
