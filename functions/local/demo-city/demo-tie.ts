import type { Instant } from '../../domain/deadline/local-date.ts';
import type { Tie } from '../../domain/jurisdiction/tie.ts';

const MONTH_MS = 30 * 86_400_000;

/** The township supports the works that one of the waiting reports is about: no ticket of it goes there. */
export const demoTie = (now: Instant): Tie => ({
  id: `tie_${'0'.repeat(25)}1`,
  holder: { unit: 'qingyan-town' },
  about: { party: '墨溪泡沫制品厂' },
  kind: 'subsidised',
  note: '镇招商引资扶持企业',
  declaredBy: 'discipline',
  declaredAt: new Date(Date.parse(now) - MONTH_MS).toISOString(),
});
