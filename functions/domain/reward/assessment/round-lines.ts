import type { TraceStep } from './assessment.ts';
import type { Limits } from './choose.ts';
import { type Rounding, roundFen } from './fraction.ts';
import { nearestFen } from './money-words.ts';
import type { Line } from './ordinary-amount.ts';

const NO_WORDS = { zh: '按办法的舍入规则取整', en: 'Rounded as the measure says' };

/**
 * Rounds the exact total once. Each step gets the difference it makes to the rounded running total, so that
 * the steps add up to the amount; while an officer has to choose, steps explain and add nothing.
 */
export const roundLines = (
  rounding: Rounding,
  lines: readonly Line[],
): {
  readonly limits: Limits;
  readonly steps: readonly TraceStep[];
  readonly explained: readonly TraceStep[];
} => {
  const total = lines.at(-1)?.total;
  if (total === undefined) return { limits: { minFen: 0, maxFen: 0 }, steps: [], explained: [] };
  const limits = { minFen: roundFen(total.min, rounding), maxFen: roundFen(total.max, rounding) };
  const explained = lines.map(({ step, clause, text }) => ({ step, clause, amountFen: 0, text }));
  if (limits.minFen !== limits.maxFen) return { limits, steps: explained, explained };

  let before = 0;
  const steps: TraceStep[] = lines.map(({ step, clause, text, total: after }) => {
    const now = nearestFen(after.max);
    const amountFen = now - before;
    before = now;
    return { step, clause, amountFen, text };
  });
  const last = lines.at(-1);
  if (last !== undefined && before !== limits.maxFen)
    steps.push({ step: 'rounding', clause: last.clause, amountFen: limits.maxFen - before, text: NO_WORDS });
  return { limits, steps, explained };
};
