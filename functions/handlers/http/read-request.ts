import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type GenericSchema, getDotPath, is, safeParse } from 'valibot';
import { identifier, localDate, policyId, username, year } from '../../contract/primitives.ts';
import type { ProblemCode } from '../../contract/problem-codes.ts';
import type { FieldError } from './problem-response.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly errors: readonly FieldError[] };

/** Text only; files go to the evidence store. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_ERRORS = 20;

export const readBody = (event: APIGatewayProxyEventV2, schema: GenericSchema | undefined): Read<unknown> => {
  if (schema === undefined) return { ok: true, value: undefined };
  const raw = event.body ?? '';
  if (Buffer.byteLength(raw) > MAX_BODY_BYTES) return { ok: false, code: 'request.too-large', errors: [] };
  const text = event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text === '' ? '{}' : text);
  } catch {
    return { ok: false, code: 'request.malformed', errors: [] };
  }
  return check(parsed, schema, '');
};

export const readQuery = (event: APIGatewayProxyEventV2, schema: GenericSchema | undefined): Read<unknown> =>
  schema === undefined
    ? { ok: true, value: undefined }
    : check(event.queryStringParameters ?? {}, schema, 'query');

const idForms = { id: identifier, username, policy: policyId, year, date: localDate } as const;

/** What stands in the braces of the path: empty when there is nothing; undefined when nothing can have that id. */
export const readId = (event: APIGatewayProxyEventV2): string | undefined => {
  for (const name of ['id', 'username', 'policy', 'year', 'date'] as const) {
    const given = event.pathParameters?.[name];
    if (given !== undefined) return is(idForms[name], given) ? given : undefined;
  }
  return '';
};

/** Every fault at its path, not only the first. */
const check = (value: unknown, schema: GenericSchema, prefix: string): Read<unknown> => {
  const result = safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const errors = result.issues.slice(0, MAX_ERRORS).map((issue) => ({
    path: [prefix, getDotPath(issue) ?? ''].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));
  return { ok: false, code: 'request.invalid', errors };
};
