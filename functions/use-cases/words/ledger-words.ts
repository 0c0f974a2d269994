import type { Account } from '../../domain/reward/ledger.ts';
import type { Words } from '../../domain/words.ts';

export const accountWords: Record<Account, Words> = {
  granted: { zh: '财政拨款', en: 'Granted by the treasury' },
  available: { zh: '可用', en: 'Available' },
  committed: { zh: '已批准未支付', en: 'Committed' },
  'in-transit': { zh: '支付途中', en: 'In transit' },
  paid: { zh: '已支付', en: 'Paid' },
};

const lines: Record<string, Words> = {
  granted: { zh: '年度预算下达', en: 'Budget of the year' },
  approved: { zh: '批准奖励', en: 'Reward approved' },
  'payment-started': { zh: '开始支付', en: 'Payment started' },
  'payment-failed': { zh: '支付失败退回', en: 'Payment failed' },
  paid: { zh: '支付完成', en: 'Paid' },
  forfeited: { zh: '逾期未领退回预算', en: 'Forfeited' },
  waived: { zh: '放弃，退回预算', en: 'Waived' },
  revoked: { zh: '撤销，退回预算', en: 'Revoked' },
};
export const ledgerWords = (text: string): Words => lines[text] ?? { zh: text, en: text };
