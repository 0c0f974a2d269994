import { validation } from '../errors/dynamodb-error.ts';
import { type AttributeValue, getAttribute, type Item } from '../values/attribute-value.ts';
import type { Path, PathStep } from './ast.ts';
import type { Placeholders } from './placeholders.ts';

/** A path with its aliases replaced: names and list indexes. */
export type ResolvedPath = readonly (string | number)[];

export function resolvePath(path: Path, placeholders: Placeholders): ResolvedPath {
  return path.map((step) => (step.kind === 'index' ? step.index : stepName(step, placeholders)));
}

function stepName(step: Exclude<PathStep, { kind: 'index' }>, placeholders: Placeholders): string {
  return step.kind === 'name' ? step.name : placeholders.nameOf(step.name);
}

export function rootName(path: Path, placeholders: Placeholders): string {
  const [root] = path;
  if (!root || root.kind === 'index') throw new Error('a path starts with a name');
  return stepName(root, placeholders);
}

export function valueAt(item: Item, path: Path, placeholders: Placeholders): AttributeValue | undefined {
  let value: AttributeValue | undefined;
  for (const [depth, step] of path.entries()) {
    if (step.kind === 'index') value = value && 'L' in value ? value.L[step.index] : undefined;
    else if (depth === 0) value = getAttribute(item, stepName(step, placeholders));
    else value = value && 'M' in value ? getAttribute(value.M, stepName(step, placeholders)) : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

/** Two paths of one expression may neither overlap (one inside the other) nor conflict (map against list). */
export function requireSeparatePaths(paths: readonly ResolvedPath[], label: string): void {
  for (let second = 1; second < paths.length; second++) {
    for (let first = 0; first < second; first++) {
      const one = paths[first] ?? [];
      const two = paths[second] ?? [];
      const relation = relationOf(one, two);
      if (relation) {
        throw validation(
          `Invalid ${label}: Two document paths ${relation} with each other; must remove or rewrite one of these paths; path one: ${show(one)}, path two: ${show(two)}`,
        );
      }
    }
  }
}

function relationOf(one: ResolvedPath, two: ResolvedPath): 'overlap' | 'conflict' | undefined {
  const shared = Math.min(one.length, two.length);
  for (let depth = 0; depth < shared; depth++) {
    const a = one[depth];
    const b = two[depth];
    if (a === b) continue;
    return typeof a === typeof b ? undefined : 'conflict';
  }
  return 'overlap';
}

function show(path: ResolvedPath): string {
  return `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
}
