import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root, textOf, topLevelEntries } from './repository-files.ts';

const folders = ['.ci', 'functions', 'infra', 'miniapp', 'test'];
const files = folders.flatMap(filesBelow);
const topLevel = new Set([
  ...folders,
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'project.config.json'],
  ...['README.md', 'README.zh-CN.md', 'LICENSE'],
  ...[
    '.editorconfig',
    '.gitattributes',
    '.gitignore',
    '.npmrc',
    'biome.json',
    'knip.json',
    'vitest.config.ts',
  ],
]);
// Made by developers' own tools, never committed.
const ownTools = /^(\.idea|\.vscode|project\.private\.config\.json)$/;

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const givenNames = /^(README(\.zh-CN)?\.md|__snapshots__)$/;
const byKind = /^(common|util|utils|helper|helpers|service|services|type|types|lib|libs|misc)$/;

describe('the repository', () => {
  it('has only the agreed entries at the top', () => {
    expect(topLevelEntries().filter((name) => !topLevel.has(name) && !ownTools.test(name))).toEqual([]);
  });

  it('names files and folders in kebab-case', () => {
    const wrong = files.filter((path) =>
      path
        .split('/')
        .slice(1)
        .some((name) => !kebabCase.test(name) && !givenNames.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('has folders named by what they are about, not by the kind of code in them', () => {
    expect(
      files.filter((path) =>
        dirname(path)
          .split('/')
          .some((name) => byKind.test(name)),
      ),
    ).toEqual([]);
  });

  it('keeps each test where its subject is: below test/', () => {
    expect(files.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('test/'))).toEqual(
      [],
    );
  });
});

const texts = [...files, ...topLevelEntries().filter((name) => /\.(md|json|ts)$/.test(name))].filter(
  (path) => /\.(ts|tsx|mjs|cjs|css|html|json|md|yaml|yml)$/.test(path) && path !== 'package-lock.json',
);

/** `path:line` of each line in which `find` finds something. */
const linesWith = (find: (line: string, path: string) => boolean): readonly string[] =>
  texts.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, place) => (find(line, path) ? [`${path}:${place + 1} ${line.trim()}`] : [])),
  );

describe('texts of the repository', () => {
  it('name no path of one developer’s machine', () => {
    const machinePath = /(^|[\s'"`(=:])\/(home|Users|root|work|mnt)\/[\w.-]/;
    expect(linesWith((line) => machinePath.test(line))).toEqual([]);
  });

  it('name only documents that are in the repository', () => {
    const known = new Set(
      [...files, ...topLevelEntries()].filter((path) => path.endsWith('.md')).map((path) => basename(path)),
    );
    const missing = (line: string) =>
      [...line.matchAll(/(?<![\w/.:-])((?:[\w.-]+\/)*[\w.-]+\.md)\b/g)].some(
        ([, name = '']) => !known.has(basename(name)),
      );
    expect(linesWith((line) => missing(line))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const broken = (line: string, path: string) =>
      path.endsWith('.md') &&
      [...line.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].some(
        ([, target = '']) => !existsSync(join(root, dirname(path), target)),
      );
    expect(linesWith(broken)).toEqual([]);
  });

  it('carry no reminders: what is left to do is an issue', () => {
    const reminder = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
    expect(linesWith((line) => reminder.test(line))).toEqual([]);
  });
});
