import type * as v from 'valibot';
import type { listUnseals, readUnseal } from '../../../../functions/contract/identity.ts';

export type UnsealRow = v.InferOutput<(typeof listUnseals)['response']>['items'][number];
export type UnsealDetail = v.InferOutput<(typeof readUnseal)['response']>;
