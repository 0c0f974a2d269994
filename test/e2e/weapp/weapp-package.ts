import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
export const weappFolder = join(root, 'miniapp/dist/weapp');

/** WeChat's template compiler is a program for x64 Linux; its versions for macOS and Windows are 32-bit and old. */
export const canRun = process.platform === 'linux' && process.arch === 'x64';

const sources = ['miniapp/src', 'miniapp/config', 'miniapp/babel.config.cjs', 'functions/contract'];

const newest = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isStale = (): boolean => {
  const built = join(weappFolder, 'app.json');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > builtAt);
};

/** `npm test` has built it before; a single test run on its own builds it here. */
export const buildWhenStale = (): void => {
  if (!isStale()) return;
  const command = [join(root, '.ci/build-miniapp.mjs'), 'weapp'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the mini-program does not build\n${stdout}\n${stderr}`);
};

/** Bytes of each package as WeChat counts them: all files, sub-packages apart. */
export const packageBytes = (subPackages: readonly string[]): ReadonlyMap<string, number> => {
  const bytes = new Map<string, number>([['main', 0]]);
  for (const name of readdirSync(weappFolder, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(weappFolder, name));
    if (found.isDirectory()) continue;
    const owner = subPackages.find((one) => name.startsWith(`${one}/`)) ?? 'main';
    bytes.set(owner, (bytes.get(owner) ?? 0) + found.size);
  }
  return bytes;
};
