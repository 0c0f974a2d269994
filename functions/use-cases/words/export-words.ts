import type { Words } from '../../domain/words.ts';

export const exportWords = {
  cases: { zh: '在办案件', en: 'Open cases' },
  ledger: { zh: '奖励台账', en: 'Reward ledger' },
  caseNumber: { zh: '编号', en: 'Case' },
  state: { zh: '状态', en: 'State' },
  filedOn: { zh: '受理日期', en: 'Filed on' },
  types: { zh: '污染类型', en: 'Pollution' },
  area: { zh: '属地', en: 'Area' },
  unit: { zh: '承办单位', en: 'Unit' },
  next: { zh: '下一时限', en: 'Next limit' },
  dueOn: { zh: '到期日', en: 'Due on' },
  overdue: { zh: '是否逾期', en: 'Overdue' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  at: { zh: '时间', en: 'Time' },
  text: { zh: '摘要', en: 'Entry' },
  payout: { zh: '发放编号', en: 'Payout' },
  yuan: { zh: '（元）', en: ' (yuan)' },
} as const satisfies Record<string, Words>;

const kinds: Readonly<Record<string, Words>> = {
  air: { zh: '大气', en: 'air' },
  water: { zh: '水', en: 'water' },
  noise: { zh: '噪声', en: 'noise' },
  'solid-waste': { zh: '固体废物', en: 'solid waste' },
  soil: { zh: '土壤', en: 'soil' },
  ecology: { zh: '生态破坏', en: 'damage to nature' },
  radiation: { zh: '辐射', en: 'radiation' },
  ocean: { zh: '海洋', en: 'sea' },
  other: { zh: '其他', en: 'other' },
};

export const pollutionWords = (type: string): Words => kinds[type] ?? { zh: type, en: type };

/** Minutes in Shanghai, which has kept one offset for long. */
export const localTimeWords = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
