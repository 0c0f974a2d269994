import * as v from 'valibot';
import { operation } from './operation.ts';
import { page, pageQuery, username } from './primitives.ts';

export const signedRoot = v.object({
  /** Everything that changed up to the end of this day, and was not in a root before. */
  on: v.string(),
  /** Leaves of the tree: a power of two, filled up with random ones, so that it tells nobody how much happened. */
  size: v.number(),
  /** Root of the RFC 6962 tree (SHA-256), base64url. */
  root: v.string(),
  /** Root of the day before; empty for the first day. */
  previous: v.string(),
  /** Ed25519, SubjectPublicKeyInfo as base64url. */
  publicKey: v.string(),
  /** Over five lines: `green-whistle records 1`, day, size, root, previous; each ends with a line feed. */
  signature: v.string(),
});

export const recordProof = v.object({
  root: signedRoot,
  /** The leaf is SHA-256 over a zero byte and the JSON array [1, chain, version, hash]. */
  leaf: v.object({ chain: v.string(), version: v.number(), hash: v.string() }),
  index: v.number(),
  /** Sibling hashes from the leaf up. */
  path: v.array(v.string()),
});

export const listRecordRoots = operation({
  id: 'listRecordRoots',
  method: 'GET',
  path: '/public/records',
  audience: 'public',
  summary: 'Signed roots of the records, one for each day, newest first: keep a copy',
  query: v.object(pageQuery),
  status: 200,
  response: page(signedRoot),
});
export const readRecordRoot = operation({
  id: 'readRecordRoot',
  method: 'GET',
  path: '/public/records/{date}',
  audience: 'public',
  summary: 'The signed root of one day',
  status: 200,
  response: signedRoot,
});
export const proveReport = operation({
  id: 'proveReport',
  method: 'GET',
  path: '/citizen/reports/{id}/record-proof',
  audience: 'citizen',
  summary:
    'Shows that the record of my report is under a published root: keep it, and nobody can rewrite the past',
  status: 200,
  response: v.object({
    /** Left out until the first day has ended. */
    proof: v.optional(recordProof),
  }),
});

const recordedRead = v.object({
  at: v.string(),
  by: v.object({ username: v.string(), name: v.string() }),
  posts: v.array(v.string()),
  unit: v.string(),
  operation: v.string(),
  what: v.string(),
  caseId: v.optional(v.string()),
  caseNumber: v.optional(v.string()),
  /** Things of a list, or cases close by. */
  shown: v.array(v.string()),
  files: v.array(v.string()),
  exportId: v.optional(v.string()),
});

export const listCaseReads = operation({
  id: 'listCaseReads',
  method: 'GET',
  path: '/officer/cases/{id}/reads',
  audience: 'officer',
  summary: 'Who looked at a case, when and at what, newest first',
  query: v.object(pageQuery),
  status: 200,
  response: page(recordedRead),
});
export const listOfficerReads = operation({
  id: 'listOfficerReads',
  method: 'GET',
  path: '/officer/reads',
  audience: 'officer',
  summary: 'What one member of staff of my area looked at, newest first',
  query: v.object({ ...pageQuery, username }),
  status: 200,
  response: page(recordedRead),
});

export type RecordedRead = v.InferOutput<typeof recordedRead>;
export type SignedRoot = v.InferOutput<typeof signedRoot>;
