import * as v from 'valibot';
import type { Schedule } from '../../domain/deadline/schedule.ts';

const levels = ['unit-lead', 'county-lead', 'city-supervisor'] as const;

const flag = v.pipe(
  v.picklist([0, 1]),
  v.transform((value) => value === 1),
);

/** Lists of short tuples instead of named fields: a page of twenty rows must fit into two read units. */
export const storedSchedule = v.pipe(
  v.tuple([
    v.nullable(v.tuple([v.string(), v.string(), v.string(), flag, v.picklist(['authority', 'reporter'])])),
    v.array(v.picklist(levels)),
  ]),
  v.transform(([next, escalatedTo]): Schedule => {
    if (next === null) return { escalatedTo };
    const [kind, dueAt, dueOn, provisional, owedBy] = next;
    return { next: { kind, dueAt, dueOn, provisional, owedBy }, escalatedTo };
  }),
);

export const storedFlag = flag;
export const flagOf = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** The wake-up instant is not in it: it is in the key of the `due` index, and moves without touching a row. */
export const scheduleToStore = ({ next, escalatedTo }: Schedule): readonly unknown[] => [
  next === undefined ? null : [next.kind, next.dueAt, next.dueOn, flagOf(next.provisional), next.owedBy],
  escalatedTo,
];
