import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');

// What .gitignore names, and git itself: made on this machine, not part of the repository.
const notOurs = /^(node_modules|\.git|\.data|\.cache|\.swc|dist|cdk\.out|output|\.DS_Store|.*\.log)$/;

/** Entries of the top folder. */
export const topLevelEntries = (): readonly string[] =>
  readdirSync(root).filter((name) => !notOurs.test(name));

/** Paths of all files of the repository below `folder`, from the top folder, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.test(name))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name)).replaceAll('\\', '/');
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/** `path:line what` for each node of the file that `judge` has something to say about. */
export function judgeSyntax(path: string, judge: (node: ts.Node) => string | undefined): readonly string[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = judge(node);
    if (what !== undefined) {
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
