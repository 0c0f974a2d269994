import type { FileReport } from '../../functions/use-cases/report/file-report.ts';
import { filedAt } from './a-filing.ts';
import { aClaim } from './use-case-world.ts';

/** A named report from a township of the first county, by a signed-in account. */
export const aFilingRequest = (more: Partial<FileReport> = {}): FileReport => ({
  disclosure: 'named',
  pollutionTypes: ['air'],
  description: '厂区夜间排放黑烟，气味刺鼻，持续约两小时。',
  occurredAt: '2026-03-10T08:00:00+08:00',
  ongoing: true,
  place: { lng: 105.5, lat: 30.45, system: 'gcj02', address: '示范市工业大道8号' },
  partyName: '示范化工厂',
  evidence: [],
  wantsReward: true,
  wantsReply: true,
  insider: false,
  contact: { name: '王小明', phone: '13900000000' },
  account: { id: 'account-1', openid: 'openid-1' },
  evidenceOwner: 'owner-1',
  claim: aClaim('filing-1', filedAt, { by: 'reporter' }),
  ...more,
});
