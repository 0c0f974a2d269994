import type { Challenge } from '../../../../functions/contract/challenge';

/** What a call to the API comes back with. Nothing is thrown: a page always has something to say. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export type Problem = {
  /** `offline`: nobody answered; `refused`: a rule or a check said no; `fault`: the server failed. */
  readonly kind: 'offline' | 'refused' | 'fault';
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Work to be done before the same request goes through. */
  readonly challenge?: Challenge;
};

export const offline: Problem = { kind: 'offline', status: 0, code: 'network.offline', errors: [] };

export function toProblem(status: number, body: unknown): Problem {
  const fields = typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
  const errors = Array.isArray(fields['errors']) ? fields['errors'].flatMap(toError) : [];
  return {
    kind: status >= 500 ? 'fault' : 'refused',
    status,
    code: typeof fields['code'] === 'string' ? fields['code'] : `http.${status}`,
    ...(typeof fields['detail'] === 'string' ? { detail: fields['detail'] } : {}),
    errors,
    ...toChallenge(fields['challenge']),
  };
}

function toChallenge(entry: unknown): { challenge?: Challenge } {
  if (typeof entry !== 'object' || entry === null) return {};
  const { challenge, salt, maxNumber, signature, expiresAt } = Object.fromEntries(Object.entries(entry));
  return typeof challenge === 'string' &&
    typeof salt === 'string' &&
    typeof maxNumber === 'number' &&
    typeof signature === 'string' &&
    typeof expiresAt === 'string'
    ? { challenge: { algorithm: 'SHA-256', challenge, salt, maxNumber, signature, expiresAt } }
    : {};
}

function toError(entry: unknown): { path: string; message: string }[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { path, message } = Object.fromEntries(Object.entries(entry));
  return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
}
