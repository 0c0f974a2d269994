import type * as v from 'valibot';
import type { readStatistics } from '../../../../functions/contract/cases.ts';

export type Statistics = v.InferOutput<(typeof readStatistics)['response']>;

/** Share of limits kept, in whole percent; null while no limit has been decided. Never rounds up to 100. */
export function keptPercent({ kept, missed }: { readonly kept: number; readonly missed: number }) {
  const all = kept + missed;
  return all === 0 ? null : Math.floor((kept / all) * 100);
}
