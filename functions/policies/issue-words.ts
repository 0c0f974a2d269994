import * as v from 'valibot';

type Fault = { readonly path: string; readonly reason: string };

/** A schema's complaint as its path and a reason a person understands. */
export const faultOf = (issue: v.BaseIssue<unknown>): Fault => {
  const path = v.getDotPath(issue) ?? '';
  const last = issue.path?.at(-1)?.key;
  const aboutKey = issue.message.startsWith('Invalid key');
  if (aboutKey && issue.expected === 'never') return { path, reason: 'unknown field' };
  if (aboutKey && issue.received === 'undefined') return { path, reason: `${String(last)} is missing` };
  return { path, reason: issue.message };
};
