import * as v from 'valibot';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import { composePack } from './compose-pack.ts';
import { faultOf } from './issue-words.ts';
import { findModelClauses } from './model-clauses.ts';
import { policyPackSchema } from './policy-pack-schema.ts';

type ReadPack =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly reason: string }[] };

/** One pack from its file: the schema first, then the model clauses that fill it. All faults of shape at once. */
export const readPack = (raw: unknown): ReadPack => {
  const parsed = v.safeParse(policyPackSchema, raw);
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.issues.map(faultOf),
    };
  const model = findModelClauses(parsed.output.modelClauses);
  return model === undefined
    ? {
        ok: false,
        faults: [{ path: 'modelClauses', reason: `unknown: ${parsed.output.modelClauses}` }],
      }
    : { ok: true, pack: composePack(parsed.output, model) };
};
