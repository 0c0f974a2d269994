import type { Words } from '../../domain/words.ts';

const words = {
  readCase: { zh: '查看案件', en: 'Opened the case' },
  readCaseTexts: { zh: '查看举报原文', en: 'Read the report as it came' },
  listCases: { zh: '查看案件列表', en: 'Looked at a list of cases' },
  listOverdue: { zh: '查看逾期列表', en: 'Looked at overdue cases' },
  readRewardDesk: { zh: '查看奖励', en: 'Opened the reward' },
  listRewardDesk: { zh: '查看奖励列表', en: 'Looked at a list of rewards' },
  listPayouts: { zh: '查看发放列表', en: 'Looked at a list of payouts' },
  readLedger: { zh: '查看奖励台账', en: 'Looked at the ledger' },
  listCaseReads: { zh: '查看案件的查阅记录', en: 'Looked at who opened the case' },
  listOfficerReads: { zh: '查看人员的查阅记录', en: 'Looked at what an officer opened' },
  readExport: { zh: '追查导出文件', en: 'Traced an export' },
  makeSlip: { zh: '生成交办单', en: 'Made a transfer slip' },
  exportCases: { zh: '导出案件列表', en: 'Exported a list of cases' },
  exportLedger: { zh: '导出奖励台账', en: 'Exported the ledger' },
} as const satisfies Record<string, Words>;

/** Operations that show something of cases, rewards or payouts. */
export type WitnessedOperation = keyof typeof words;

const byName: Readonly<Record<string, Words>> = words;

/** An operation of an older version keeps its name. */
export const readWords = (operation: string): Words => byName[operation] ?? { zh: operation, en: operation };
