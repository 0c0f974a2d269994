import type { Parsed } from './ast.ts';
import { parseCondition } from './parse-condition.ts';
import { parseProjection } from './parse-projection.ts';
import { parseUpdate } from './parse-update.ts';

const capacity = 500;

/** Programs use few distinct expression texts; a client that builds them without end only costs the cache. */
function cached<Tree>(parse: (text: string, label: string) => Parsed<Tree>) {
  const known = new Map<string, Parsed<Tree>>();
  return (text: string, label: string): Parsed<Tree> => {
    const found = known.get(text);
    if (found) return found;
    // The tree does not depend on the label, only a fault's message does, and faults are not kept.
    const parsed = parse(text, label);
    if (known.size >= capacity) known.clear();
    known.set(text, parsed);
    return parsed;
  };
}

export const conditionOf = cached(parseCondition);
export const updateOf = cached(parseUpdate);
export const projectionOf = cached(parseProjection);
