import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureWebBuild, isWebBuildStale, type WebBuildState } from '../../functions/local/web-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'web-build-'));
  put('miniapp/src/pages/home/index.tsx', 10);
  put('functions/contract/report.ts', 10);
  put('package-lock.json', 10);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file last changed at this second; its folders too. */
function put(path: string, second: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'x');
  for (let at = file; at !== root; at = dirname(at)) utimesSync(at, second, second);
}

const built = (second: number) => put('miniapp/dist/h5/index.html', second);

describe('the built web app', () => {
  it('is stale when it was never built', () => {
    expect(isWebBuildStale(root)).toBe(true);
  });

  it('is fresh when built after the last change of everything it is made of', () => {
    built(11);
    expect(isWebBuildStale(root)).toBe(false);
  });

  it.each(['miniapp/src/pages/home/index.tsx', 'functions/contract/report.ts', 'package-lock.json'])(
    'is stale when %s changed after it',
    (path) => {
      built(11);
      put(path, 12);
      expect(isWebBuildStale(root)).toBe(true);
    },
  );

  it('is stale when a source file was deleted after it', () => {
    put('miniapp/src/pages/old/index.tsx', 10);
    built(11);
    rmSync(join(root, 'miniapp/src/pages/old'), { recursive: true });
    expect(isWebBuildStale(root)).toBe(true);
  });
});

describe('a start of the embedded run', () => {
  const statesOf = async (script: string, signal?: AbortSignal) => {
    const states: (readonly [WebBuildState, string | undefined])[] = [];
    await ensureWebBuild({
      root,
      command: ['-e', script],
      onState: (state, detail) => states.push([state, detail]),
      ...(signal === undefined ? {} : { signal }),
    });
    return states;
  };
  const writesIndex =
    "fs.mkdirSync('miniapp/dist/h5', {recursive: true}); fs.writeFileSync('miniapp/dist/h5/index.html', '')";

  it('does not build a fresh web app again', async () => {
    built(11);
    expect(await statesOf('process.exit(1)')).toEqual([['ready', undefined]]);
  });

  it('builds a stale one and says when it is ready', async () => {
    const states = await statesOf(writesIndex);
    expect(states.map(([state]) => state)).toEqual(['building', 'ready']);
  });

  it('tells the last lines of a build that failed', async () => {
    const states = await statesOf("console.error('Module not found: x'); process.exit(1)");
    expect(states).toEqual([
      ['building', undefined],
      ['failed', 'Module not found: x'],
    ]);
  });

  it('stops the build when the server stops', async () => {
    const stopped = await statesOf('setTimeout(() => {}, 60_000)', AbortSignal.timeout(200));
    expect(stopped.map(([state]) => state)).toEqual(['building']);
  });
});
