import { type CaseState, plainStateOf, queueOf } from '../case/case-state.ts';
import type { LimitsSettled } from '../deadline/limits-settled.ts';
import { localDateOf } from '../deadline/local-date.ts';
import { ancestorOf } from '../jurisdiction/division.ts';
import type { RewardState } from '../reward/reward-state.ts';
import { type Counted, type CountName, type Counts, standing, sumOf } from './counts.ts';

/** What a case or reward shows in lists: the only thing that is counted, so no sealed text is needed. */
export type CountedCase = {
  readonly state: CaseState;
  readonly filedOn: string;
  readonly pollutionTypes: readonly string[];
  readonly division: string;
  readonly county: string;
  readonly limits?: LimitsSettled | undefined;
  readonly findings?: string | undefined;
};
export type CountedReward = {
  readonly state: RewardState;
  readonly amountFen: number | null;
  readonly county: string;
  readonly limits?: LimitsSettled | undefined;
};

/** One write: how the head stood before and stands after. */
export type HeadChange = { readonly id: string; readonly version: number; readonly at: string } & (
  | { readonly kind: 'case'; readonly before: CountedCase | undefined; readonly after: CountedCase }
  | { readonly kind: 'reward'; readonly before: CountedReward | undefined; readonly after: CountedReward }
);

const monthOf = (localDate: string): string => localDate.slice(0, 7);

/**
 * What one write changes in the figures. Only differences, so that the order of writes does not matter and a
 * reopened case is taken back. Answers count in the month of their report, all other ends in their own.
 */
export const countsOfChange = (change: HeadChange): readonly Counted[] => {
  const { county } = change.after;
  const month = monthOf(localDateOf(change.at));
  const limits = limitsBetween(change.before?.limits ?? {}, change.after.limits ?? {});
  const counted: readonly Counted[] =
    change.kind === 'reward'
      ? [{ county, period: month, counts: { ...limits, ...paidBetween(change.before, change.after) } }]
      : [
          ...caseCounts(change.before, change.after),
          {
            county,
            period: month,
            counts: {
              ...limits,
              ...resultsBetween(change.before, change.after),
              closed: isNewlyClosed(change.before, change.after) ? 1 : 0,
            },
          },
        ];
  return counted.flatMap(({ counts, ...where }) => {
    const changed = withoutZeros(counts);
    return changed === undefined ? [] : [{ ...where, counts: changed }];
  });
};

const caseCounts = (before: CountedCase | undefined, after: CountedCase): readonly Counted[] => {
  const { county, division, filedOn, pollutionTypes } = after;
  const filed: Counts =
    before === undefined
      ? {
          filed: 1,
          [`area:${ancestorOf(division, 'township')}` satisfies CountName]: 1,
          ...Object.fromEntries(pollutionTypes.map((type) => [`type:${type}` satisfies CountName, 1])),
        }
      : {};
  return [
    {
      county,
      period: monthOf(filedOn),
      counts: { ...filed, answered: answers(after.state) - answers(before?.state) },
    },
    { county, period: standing, counts: stateMoved(before?.state, after.state) },
  ];
};

/** The reporter has the last word of the office; a merged report is answered with its lead. */
const answers = (state: CaseState | undefined): 0 | 1 => {
  if (state === undefined || state === 'withdrawn') return 0;
  if (state === 'merged') return 1;
  return plainStateOf[state] === 'closed' || plainStateOf[state] === 'not-accepted' ? 1 : 0;
};

/** An answered check, by each type of its pollution; what is handled again is taken back. */
const resultsOf = (counted: CountedCase | undefined): Counts =>
  counted?.findings !== undefined && (counted.state === 'replied' || counted.state === 'closed')
    ? Object.fromEntries(
        counted.pollutionTypes.map((type) => [`result:${type}:${counted.findings}` satisfies CountName, 1]),
      )
    : {};

const resultsBetween = (before: CountedCase | undefined, after: CountedCase): Counts =>
  sumOf([
    resultsOf(after),
    Object.fromEntries(Object.entries(resultsOf(before)).map(([name, count = 0]) => [name, -count])),
  ]);

const isNewlyClosed = (before: CountedCase | undefined, after: CountedCase): boolean =>
  queueOf[after.state] === null && (before === undefined || queueOf[before.state] !== null);

const stateMoved = (before: CaseState | undefined, after: CaseState): Counts =>
  before === after ? {} : { ...(before !== undefined && { [`state:${before}`]: -1 }), [`state:${after}`]: 1 };

const paidBetween = (before: CountedReward | undefined, after: CountedReward): Counts => ({
  paid: paidOf(after).paid - paidOf(before).paid,
  paidFen: paidOf(after).fen - paidOf(before).fen,
});

const paidOf = (reward: CountedReward | undefined) =>
  reward?.state === 'paid' ? { paid: 1, fen: reward.amountFen ?? 0 } : { paid: 0, fen: 0 };

const limitsBetween = (before: LimitsSettled, after: LimitsSettled): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((kind) => [
      [`kept:${kind}`, (after[kind]?.kept ?? 0) - (before[kind]?.kept ?? 0)],
      [`missed:${kind}`, (after[kind]?.missed ?? 0) - (before[kind]?.missed ?? 0)],
    ]),
  );

const withoutZeros = (counts: Counts): Counts | undefined => {
  const changed = Object.entries(counts).filter(([, count]) => count !== 0);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
};
