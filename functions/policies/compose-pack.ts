import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import type { ModelClauses } from './model-clauses.ts';
import type { PackFile } from './policy-pack-schema.ts';

/** The complete pack: the measure's own text, and the model clauses wherever it is silent. */
export const composePack = (file: PackFile, model: ModelClauses): PolicyPack => {
  const { modelClauses: _, ...own } = file;
  const ownKinds = new Set(file.deadlines.map((rule) => rule.kind));
  return {
    ...own,
    eligibility: {
      ...file.eligibility,
      requirements: file.eligibility.requirements.map(({ code, clause }) => ({
        code,
        clause: clause ?? model.requirements[code],
      })),
    },
    deadlines: [...model.deadlines.filter((rule) => !ownKinds.has(rule.kind)), ...file.deadlines],
  };
};
