import type { Body } from './build-body';

/** What somebody wants done once. It is kept until the server answers, however often they press the button. */
export type Intent = { readonly key: string; readonly body: Body };

/**
 * The same wish again, after a lost answer, goes out with the same key and the very same body (the version
 * of then included), so that the server can replay its answer. A changed wish gets a new key.
 */
export function intentFor(pending: Intent | undefined, body: Body, newKey: () => string): Intent {
  return pending !== undefined && wish(pending.body) === wish(body) ? pending : { key: newKey(), body };
}

const wish = (body: Body): string =>
  JSON.stringify(
    Object.entries(body)
      .filter(([name]) => name !== 'version')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Whether the server has decided: nobody answering, or a fault, leaves open what happened. */
export const isAnswered = (status: number): boolean => status > 0 && status < 500;
