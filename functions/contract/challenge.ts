import * as v from 'valibot';
import { operation } from './operation.ts';

/**
 * Work that lets one request through: the number from 0 to `maxNumber` with which the SHA-256 of `salt` followed
 * by the number is `challenge`. The answer goes into the header `Proof-Of-Work` of the same request under the
 * same Idempotency-Key, as `salt` + number + "." + `signature`.
 */
export const challenge = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  salt: v.string(),
  maxNumber: v.number(),
  signature: v.string(),
  expiresAt: v.string(),
});

/** Asked for beforehand, the work can be done while the form is filled in. */
export const askChallenge = operation({
  id: 'askChallenge',
  method: 'POST',
  path: '/citizen/challenges',
  audience: 'public',
  summary: 'Work for filing without an account, to be done in advance',
  body: v.object({
    for: v.picklist(['fileReport']),
    /** The Idempotency-Key the report will be filed under. */
    key: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  }),
  status: 200,
  response: v.object({ challenge: v.optional(challenge) }),
});

export type Challenge = v.InferOutput<typeof challenge>;
