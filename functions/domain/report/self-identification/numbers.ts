import type { Certainty } from './finding.ts';
import type { Matched, Pattern } from './match-all.ts';

/** What people put between digits, also the parts of a keycap emoji. */
const GAP = '[ \\t\\-_.,·•*/~—–\\u200b\\ufe0f\\u20e3]{0,3}';

const digitsOf = (part: string): string => part.replace(/\D/g, '');
const follows = (before: string): boolean => /\d$/.test(before);

/** Signs and adverts of the reported party: a number there is hardly the reporter's own. */
const PARTYS_OWN =
  /(招牌|牌子|牌匾|广告|门牌|门口|门头|公示|告示|传单|名片|客服|热线|值班电话|公司电话|厂里?的?电话|厂家|老板|负责人|厂长|法人|店主|店里)[^。！？\n]{0,12}$/;

const whose = ({ before }: Matched, usual: Certainty): Certainty =>
  PARTYS_OWN.test(before) ? 'possible' : usual;

/** 3-4-4, in one piece, digit by digit, or in up to four groups; 13.5 and 15.2 in a row are no number. */
const mobile: Pattern = {
  kind: 'phone',
  certainty: 'sure',
  regex: new RegExp(`(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`, 'g'),
  judge: (matched) => {
    const groups = matched.part
      .split(/\D+/)
      .filter((group) => group !== '' && group !== '86' && group !== '0086');
    const written = groups.length <= 4 || groups.every((group) => group.length === 1);
    return follows(matched.before) || !written ? undefined : whose(matched, 'sure');
  },
};

const landline: Pattern = {
  kind: 'phone',
  certainty: 'possible',
  regex: /\(?0[1-9]\d{1,2}\)?[ \-—–]{0,2}[2-9]\d{2,3}[ \-—–]?\d{4}(?!\d)|400[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
  judge: (matched) => {
    if (follows(matched.before)) return undefined;
    if (matched.part.startsWith('400')) return 'possible';
    return whose(matched, 'likely');
  },
};

const calledShort: Pattern = {
  kind: 'phone',
  certainty: 'likely',
  regex: /(?:电话|座机|手机|号码|打给?我|联系我|tel|TEL|Tel)(?:号码?|是|为|:|,| ){0,4}[2-9]\d{6,7}(?!\d)/g,
  judge: (matched) => whose(matched, 'likely'),
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last sign follows from the first seventeen. */
const checkSignFits = (number: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return '10X98765432'[sum % 11] === number[17];
};

const isDate = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

const REGION = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** A mistyped one is marked too: with its date of birth it still tells a lot. */
const identityNumber: Pattern = {
  kind: 'identity-number',
  certainty: 'sure',
  regex: new RegExp(`[1-9](?:${GAP}\\d){16}${GAP}[\\dXx](?![\\dA-Za-z])`, 'g'),
  judge: ({ part, before }) => {
    const number = part.replace(/[^\dXx]/g, '').toUpperCase();
    const born = /^(18|19|20)/.test(number.slice(6, 8)) && isDate(number.slice(10, 12), number.slice(12, 14));
    if (follows(before) || !REGION.test(number) || !born) return undefined;
    return checkSignFits(number) ? 'sure' : 'likely';
  },
};

const oldIdentityNumber: Pattern = {
  kind: 'identity-number',
  certainty: 'likely',
  regex: /[1-9]\d{14}(?!\d)/g,
  judge: ({ part, before }) =>
    follows(before) || !REGION.test(part) || !isDate(part.slice(8, 10), part.slice(10, 12))
      ? undefined
      : 'likely',
};

const passesLuhn = (number: string): boolean =>
  Array.from(number, Number)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((sum, digit) => sum + digit, 0) %
    10 ===
  0;

const bankCard: Pattern = {
  kind: 'bank-card',
  certainty: 'likely',
  regex: /[1-9]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dXx])/g,
  judge: ({ part, before }) => {
    const number = digitsOf(part);
    if (follows(before)) return undefined;
    if (/(卡号|账号|帐号|银行卡|打到|转到|户名)[^。\n]{0,8}$/.test(before)) return 'sure';
    return passesLuhn(number) && /^[3-6]/.test(number) ? 'likely' : undefined;
  },
};

const email: Pattern = {
  kind: 'email',
  certainty: 'sure',
  regex:
    /[A-Za-z0-9][A-Za-z0-9._%+-]{0,40} ?(?:@|\(at\)|\[at\]) ?[A-Za-z0-9-]{1,40}(?: ?\.[A-Za-z]{2,12}){1,3}/g,
};

const account: Pattern = {
  kind: 'account',
  certainty: 'sure',
  regex:
    /(?:微信|威信|薇信|徽信|微♥|[vVwW][xX]|[vV]信|[wW]e[cC]hat|[qQ]{2}|扣扣|企鹅号?|抖音|快手|微博|小红书|钉钉|支付宝)(?:号码?|账号|帐号|id|ID|同号|也?是|为|加|我的?|搜|:|=|,| ){0,5}(?:[A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_])/g,
  judge: ({ before }) => (/[A-Za-z]$/.test(before) ? undefined : 'sure'),
};

const addMe: Pattern = {
  kind: 'account',
  certainty: 'likely',
  regex:
    /(?:可以?|请|麻烦)?(?:加|搜)(?:一下)?我的?(?:微信|好友|[vV][xX]|[qQ]{2}|[vV])?|微信(?:同号|就是手机号|同步)/g,
};

const plate: Pattern = {
  kind: 'plate',
  certainty: 'possible',
  regex:
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][ ·•.-]?(?:[A-HJ-NP-Za-hj-np-z0-9]{4}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]|[A-HJ-NP-Za-hj-np-z0-9]{6})(?![A-Za-z0-9])/g,
  judge: ({ part, before }) => {
    if (!/\d/.test(part)) return undefined;
    return /(我的?|本人|我家|自己)(的|开|那|这|那辆|车|小?货?轿?车牌?号?|是|在|停|:|,| ){0,6}$/.test(before)
      ? 'likely'
      : 'possible';
  },
};

/** Numbers and addresses of the net; looked for in folded text. */
export const numberPatterns: readonly Pattern[] = [
  mobile,
  landline,
  calledShort,
  identityNumber,
  oldIdentityNumber,
  bankCard,
  email,
  account,
  addMe,
  plate,
];
/** Those worth looking for where digits are written as words: short runs would be ordinary speech. */
export const spelledPatterns: readonly Pattern[] = [
  mobile,
  identityNumber,
  oldIdentityNumber,
  bankCard,
  account,
];
