import type { Parsed, Path } from '../expressions/ast.ts';
import { projectionOf } from '../expressions/parse-cache.ts';
import { requireSeparatePaths, resolvePath } from '../expressions/path.ts';
import type { Placeholders } from '../expressions/placeholders.ts';
import { project } from '../expressions/project.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { type Fields, optionalText } from './input.ts';

export function readProjection(input: Fields): Parsed<readonly Path[]> | undefined {
  const text = optionalText(input, 'ProjectionExpression');
  return text === undefined ? undefined : projectionOf(text, 'ProjectionExpression');
}

/** What an answer shows of an item: the stored text itself unless parts were asked for. */
export function itemView(
  projection: Parsed<readonly Path[]> | undefined,
  placeholders: Placeholders,
): (item: StoredItem) => unknown {
  if (!projection) return (item) => item;
  const paths = projection.tree.map((path) => resolvePath(path, placeholders));
  requireSeparatePaths(paths, 'ProjectionExpression');
  return (item) => project(item.attributes, paths);
}
