import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { LimitsSettled } from '../../domain/deadline/limits-settled.ts';
import { type Item, jsonOf, text } from './stored-values.ts';

/** Kept and missed by kind. */
const storedLimits = v.record(v.string(), v.tuple([v.number(), v.number()]));

/** Not in `row`: no list shows it, and a change of it alone must write no index. */
export const limitsToStore = (limits: LimitsSettled = {}): AttributeValue | undefined => {
  const entries = Object.entries(limits).map(([kind, { kept, missed }]) => [kind, [kept, missed]]);
  return entries.length === 0 ? undefined : text(JSON.stringify(Object.fromEntries(entries)));
};

export const limitsOf = (item: Item): LimitsSettled =>
  item['limits'] === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(jsonOf(item, 'limits', storedLimits)).map(([kind, [kept, missed]]) => [
          kind,
          { kept, missed },
        ]),
      );
