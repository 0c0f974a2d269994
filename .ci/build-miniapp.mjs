// Builds the app for one platform: `node .ci/build-miniapp.mjs weapp|h5`, into miniapp/dist/<platform>.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whileClaimed } from './claim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [platform, ...rest] = process.argv.slice(2);
if (!['weapp', 'h5'].includes(platform) || rest.length > 0) {
  process.stderr.write('usage: build-miniapp.mjs weapp|h5\n');
  process.exit(2);
}
const taro = join(dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin/taro');
// --no-check: without it Taro fetches a schema from the internet.
const command = [taro, 'build', '--type', platform, '--no-check'];
// A test runner's NODE_ENV would reach Babel, which then puts every lazily loaded page into one file.
const env = { ...process.env, NODE_ENV: 'production' };
const done = whileClaimed(`${root}.cache/build-${platform}.pid`, () =>
  spawnSync(process.execPath, command, {
    cwd: `${root}miniapp`,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
);
process.exitCode = done.status ?? 1;
