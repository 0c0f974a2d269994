import type { Parsed, Path } from './ast.ts';
import { TokenReader } from './token-reader.ts';

export function parseProjection(text: string, label: string): Parsed<readonly Path[]> {
  const reader = new TokenReader(text, label);
  const paths = [reader.expectPath()];
  while (reader.takeSymbol(',')) paths.push(reader.expectPath());
  reader.expectEnd();
  return { tree: paths, names: reader.names, values: reader.values };
}
