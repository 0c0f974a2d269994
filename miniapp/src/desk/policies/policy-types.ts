import type * as v from 'valibot';
import type {
  createPolicyDraft,
  listPolicies,
  listPolicyDrafts,
  readHolidayNotice,
  readPolicyDraft,
  readPolicyDraftEffect,
  readPolicyEdition,
  tryPolicyDraft,
} from '../../../../functions/contract/policies.ts';

export type Policies = v.InferOutput<(typeof listPolicies)['response']>;
export type Measure = Policies['measures'][number];
export type EditionRow = Measure['editions'][number];
export type Area = Policies['areas'][number];
export type NoticeRow = Policies['notices'][number];
export type Edition = v.InferOutput<(typeof readPolicyEdition)['response']>;
export type HolidayNotice = v.InferOutput<(typeof readHolidayNotice)['response']>;
export type DraftRow = v.InferOutput<(typeof listPolicyDrafts)['response']>['items'][number];
export type PolicyDraft = v.InferOutput<(typeof readPolicyDraft)['response']>;
export type DraftContent = v.InferOutput<(typeof createPolicyDraft)['body']>;
export type DraftEffect = v.InferOutput<(typeof readPolicyDraftEffect)['response']>;
export type Trial = v.InferOutput<(typeof tryPolicyDraft)['response']>;
/** What is wrong in a document, and where. */
export type Fault = { readonly path: string; readonly message: string };
