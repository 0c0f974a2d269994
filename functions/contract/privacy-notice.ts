/**
 * The text shown before personal data are asked for, by version: who, what for, how long, which rights
 * (个人信息保护法 art 17; a public duty needs no consent but does need this notice, art 35). A text is never
 * changed: a new one gets a new version, because consents name the version that was read.
 */
export type PrivacyNotice = {
  readonly contact: { readonly zh: string; readonly en: string };
  /** For money: a consent of its own (arts 29, 30). */
  readonly payout: { readonly zh: string; readonly en: string };
};

export const privacyNotices = {
  '2026-11': {
    contact: {
      zh: '收集您的姓名、电话和微信标识，只用于受理后联系您和发放奖励。单独加密保存，办案人员看不到；确需查看的，须另一单位批准，您能看到谁看过、为什么。案件办结十八个月后自动删除。您可以随时在“我的隐私”中查看、更正、导出或删除。',
      en: 'Your name, phone and WeChat identifier are used only to reach you and to pay a reward. They are encrypted apart; handlers cannot see them. Seeing them takes another unit’s approval, and you can read who looked and why. They are deleted eighteen months after the case ends. You can view, correct, copy or delete them under “My privacy” at any time.',
    },
    payout: {
      zh: '收款信息属于敏感个人信息，需要您单独同意：只交给财务和微信支付或银行用于这一笔付款，财务看不到您举报了什么。作为会计凭证依法保存三十年。不同意则无法付款，举报不受影响。',
      en: 'Payment data are sensitive and need your separate consent: they go only to finance and to WeChat Pay or the bank, for this one payment; finance does not see what you reported. As accounting records they are kept for thirty years by law. Without consent nothing can be paid; your report is not affected.',
    },
  },
} as const satisfies Record<string, PrivacyNotice>;

export type NoticeVersion = keyof typeof privacyNotices;

export const currentNotice: NoticeVersion = '2026-11';

export const noticeVersions = ['2026-11'] as const satisfies readonly NoticeVersion[];
