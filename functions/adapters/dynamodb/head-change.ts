import * as v from 'valibot';
import type { HeadChange } from '../../domain/statistics/counts-of-change.ts';
import type { StreamedImages } from '../../ports/tally.ts';
import { caseRowOf } from './case-row-item.ts';
import { historyOf, isHead } from './keys.ts';
import { rewardRowOf } from './reward-row-item.ts';
import { limitsOf } from './stored-limits.ts';
import { type Item, number, text } from './stored-values.ts';

const textValue = v.object({ S: v.string() });

/** Part of a head; other items have none of this. Values as the service writes them into a stream record. */
const headImage = v.object({
  pk: textValue,
  sk: textValue,
  version: v.object({ N: v.string() }),
  at: textValue,
  row: textValue,
  limits: v.optional(textValue),
  findings: v.optional(textValue),
});

type Head = { readonly id: string; readonly kind: 'case' | 'reward'; readonly item: Item };

const headOf = (image: object | undefined): (Head & { version: number; at: string }) | undefined => {
  const read = v.safeParse(headImage, image);
  if (!read.success || !isHead({ sk: read.output.sk.S })) return undefined;
  const { pk, sk, version, at, row, limits, findings } = read.output;
  const history = historyOf(pk.S);
  if (history === undefined) return undefined;
  const item: Item = {
    pk: text(pk.S),
    sk: text(sk.S),
    version: number(Number(version.N)),
    row: text(row.S),
    ...(limits !== undefined && { limits: text(limits.S) }),
    ...(findings !== undefined && { findings: text(findings.S) }),
  };
  return { ...history, version: Number(version.N), at: at.S, item };
};

/** How a head changed, from the two images of a stream record. */
export const headChange = ({ OldImage, NewImage }: StreamedImages): HeadChange | undefined => {
  const after = headOf(NewImage);
  if (after === undefined) return undefined;
  const before = headOf(OldImage);
  const { id, version, at } = after;
  return after.kind === 'case'
    ? { kind: 'case', id, version, at, before: before && caseOf(before), after: caseOf(after) }
    : { kind: 'reward', id, version, at, before: before && rewardOf(before), after: rewardOf(after) };
};

const caseOf = ({ id, item }: Head) => ({
  ...caseRowOf(id, item),
  limits: limitsOf(item),
  findings: item['findings']?.S,
});
const rewardOf = ({ id, item }: Head) => ({ ...rewardRowOf(id, item), limits: limitsOf(item) });
