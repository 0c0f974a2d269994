import type { Work } from './limit/work.ts';

/**
 * Result of a decision. A refusal is a rule saying no: it is returned, never thrown. A fault (storage,
 * network, bug) is thrown and becomes a 500 without detail.
 */
export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/** `code` is `subject.problem` in kebab-case; `path` names the offending input where there is one. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly path?: string;
  /** Every fault of a document at its path, in words; only where `code` means a faulty document. */
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
  /** What has to be computed before the same request is let through. */
  readonly challenge?: Work;
};

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <Code extends string>(
  code: Code,
  path?: string,
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: path === undefined ? { code } : { code, path },
});

export const refusedFor = <Code extends string>(
  code: Code,
  faults: readonly { readonly path: string; readonly message: string }[],
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, faults } });
