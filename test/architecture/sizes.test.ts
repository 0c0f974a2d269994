import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './repository-files.ts';

/** The first limit whose folder contains the file applies. Policy packs are data and may be as long as the law. */
const limits: readonly { readonly folder: string; readonly lines: number }[] = [
  { folder: 'functions/policies/', lines: Number.POSITIVE_INFINITY },
  { folder: 'functions/handlers/', lines: 60 },
  { folder: 'test/', lines: 400 },
  { folder: '', lines: 200 },
];

const limitOf = (path: string): number => limits.find(({ folder }) => path.startsWith(folder))?.lines ?? 0;

const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;

describe('source files', () => {
  it('are short enough to be read in one go: 200 lines, handlers 60, tests 400', () => {
    const sources = ['.ci', 'functions', 'infra', 'miniapp', 'test']
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path));
    const long = sources.filter((path) => linesOf(path) > limitOf(path));
    expect(long.map((path) => `${path}: ${linesOf(path)} lines, at most ${limitOf(path)}`)).toEqual([]);
  });
});
