import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { UploadPolicy } from '../../ports/evidence-store.ts';

/** A refusal with S3's own code. */
export type PostRefusal = { readonly status: number; readonly code: string; readonly message: string };

const Policy = v.object({
  expiration: v.string(),
  conditions: v.array(
    v.union([
      v.record(v.string(), v.string()),
      v.tuple([v.literal('content-length-range'), v.number(), v.number()]),
    ]),
  ),
});

const signature = (policy: string, secret: Uint8Array): string =>
  createHmac('sha256', secret).update(policy).digest('hex');

/** The fields of the form, in the shape of S3's signed POST policy. */
export const signedFields = (
  { key, contentType, bytes, expiresInSeconds }: UploadPolicy,
  now: string,
  secret: Uint8Array,
): Record<string, string> => {
  const document = {
    expiration: new Date(Date.parse(now) + expiresInSeconds * 1000).toISOString(),
    conditions: [{ key }, { 'Content-Type': contentType }, ['content-length-range', 1, bytes]],
  };
  const policy = Buffer.from(JSON.stringify(document)).toString('base64');
  return { key, 'Content-Type': contentType, policy, 'x-local-signature': signature(policy, secret) };
};

const denied = (message: string): PostRefusal => ({ status: 403, code: 'AccessDenied', message });

export type PostPermission = { readonly key: string; readonly min: number; readonly max: number };

/** Checks the fields that came before the file, as S3 does: all conditions met and no field beyond them. */
export const checkFields = (
  fields: ReadonlyMap<string, string>,
  now: string,
  secret: Uint8Array,
): PostPermission | PostRefusal => {
  const key = fields.get('key');
  if (key === undefined) {
    const message =
      "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.";
    return { status: 400, code: 'InvalidArgument', message };
  }
  const policy = fields.get('policy');
  const given = fields.get('x-local-signature');
  if (policy === undefined || given === undefined) return denied('Access Denied');
  const expected = Buffer.from(signature(policy, secret));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
    const message = 'The request signature we calculated does not match the signature you provided.';
    return { status: 403, code: 'SignatureDoesNotMatch', message };
  }
  const { expiration, conditions } = v.parse(
    Policy,
    JSON.parse(Buffer.from(policy, 'base64').toString('utf8')),
  );
  if (expiration <= now) return denied('Invalid according to Policy: Policy expired.');
  const open = new Set(fields.keys());
  open.delete('policy');
  open.delete('x-local-signature');
  let min = 0;
  let max = 0;
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      [, min, max] = condition;
      continue;
    }
    for (const [name, value] of Object.entries(condition)) {
      if (fields.get(name) !== value) {
        return denied(`Invalid according to Policy: Policy Condition failed: ["eq", "$${name}", "${value}"]`);
      }
      open.delete(name);
    }
  }
  const [extra] = open;
  if (extra !== undefined) return denied(`Invalid according to Policy: Extra input fields: ${extra}`);
  return { key, min, max };
};
