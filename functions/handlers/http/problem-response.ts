import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Problem, type ProblemCode, problemStatus } from '../../contract/problem-codes.ts';
import { problemWords } from '../../contract/problem-words.ts';
import type { Work } from '../../domain/limit/work.ts';
import type { Refusal } from '../../domain/outcome.ts';
import type { Language } from '../../use-cases/words/language.ts';

export type FieldError = { readonly path: string; readonly message: string };

/** RFC 9457. `title` is English and stable; `detail` is for the person, in the person's language. */
export const problemResponse = (
  code: ProblemCode,
  language: Language,
  errors: readonly FieldError[] = [],
  challenge?: Work,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: problemStatus[code],
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({
    type: `urn:green-whistle:problem:${code}`,
    title: problemWords[code].en,
    status: problemStatus[code],
    code,
    detail: problemWords[code][language],
    ...(errors.length > 0 && { errors }),
    ...(challenge !== undefined && { challenge }),
  } satisfies Problem),
});

/** Names the faulty input: every fault of a document, or the one path of the refusal. */
export const refusalResponse = (
  { code, path, faults, challenge }: Refusal<ProblemCode>,
  language: Language,
): APIGatewayProxyStructuredResultV2 =>
  problemResponse(code, language, faults ?? (path === undefined ? [] : [{ path, message: code }]), challenge);
