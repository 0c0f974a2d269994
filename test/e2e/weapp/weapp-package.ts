import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWebBuildStale } from '../../../functions/local/web-build.ts';

const root = join(import.meta.dirname, '../../..');
export const weappFolder = join(root, 'miniapp/dist/weapp');

/** WeChat's template compiler is a binary: elsewhere than on x64 Linux nobody has tried it. */
export const canRun = process.platform === 'linux' && process.arch === 'x64';

/** `npm test` has built it before; a test run on its own builds it here. */
export const buildWhenStale = (): void => {
  if (!isWebBuildStale(root, 'miniapp/dist/weapp/app.json')) return;
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
