import * as v from 'valibot';
import { operation } from './operation.ts';
import { page, pageQuery } from './primitives.ts';

const notice = v.object({
  /** Names it in a list; leads nowhere. */
  id: v.string(),
  at: v.string(),
  kind: v.string(),
  text: v.string(),
  reportId: v.string(),
  /** Left out: about the report itself. */
  rewardId: v.optional(v.string()),
  caseNumber: v.string(),
  address: v.optional(v.string()),
});

/** The authority on what was told: messages that are pushed only say that there is news. */
export const listNotices = operation({
  id: 'listNotices',
  method: 'GET',
  path: '/citizen/notices',
  audience: 'citizen',
  summary: 'What the office told me about my reports, newest first; each page is of so many reports',
  query: v.object(pageQuery),
  status: 200,
  response: page(notice),
});

export type OwnNotice = v.InferOutput<typeof notice>;
