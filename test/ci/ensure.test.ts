import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version },
      'node_modules/for-another-platform': { version: '1.0.0', optional: true },
    },
  });
const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version } } });

/** Stands in for npm: notes its arguments, then writes what npm writes last; slowly, so that two would meet. */
const fakeNpm = `
  const fs = require('node:fs');
  fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
  console.log('npm talks');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  if (process.env.NPM_BREAKS) process.exit(7);
  fs.mkdirSync('node_modules', { recursive: true });
  fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(installed('1.0.0'))});
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ensure-'));
  cpSync(join(import.meta.dirname, '../../.ci'), join(root, '.ci'), { recursive: true });
  writeFileSync(join(root, 'npm-cli.js'), fakeNpm);
  put('package-lock.json', lock('1.0.0'), 100);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file last changed at this second. */
function put(path: string, text: string, second: number): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), second, second);
}

function ensure(
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, '.ci/ensure.mjs')], {
      env: {
        ...process.env,
        npm_execpath: join(root, 'npm-cli.js'),
        npm_node_execpath: process.execPath,
        ...env,
      },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const calls = (): readonly string[] =>
  existsSync(join(root, 'calls.txt')) ? readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n') : [];
const npmCi = 'ci --include=dev --include=optional --loglevel=error';

describe('the first step of every command', () => {
  it('installs with the npm that runs it where nothing is installed', async () => {
    const { code } = await ensure();
    expect({ code, calls: calls() }).toEqual({ code: 0, calls: [npmCi] });
  });

  it('keeps standard output for the command itself', async () => {
    const { out, err } = await ensure();
    expect(out).toBe('');
    expect(err).toContain('npm talks');
  });

  it('does nothing when what is installed is as new as the lock file', async () => {
    put('node_modules/.package-lock.json', installed('1.0.0'), 101);
    expect({ ...(await ensure()), calls: calls() }).toEqual({ code: 0, out: '', err: '', calls: [] });
  });

  it('keeps an older installation of the same packages', async () => {
    put('node_modules/.package-lock.json', installed('1.0.0'), 99);
    expect({ ...(await ensure()), calls: calls() }).toEqual({ code: 0, out: '', err: '', calls: [] });
  });

  it('installs again when a version in the lock file changed', async () => {
    put('node_modules/.package-lock.json', installed('0.9.0'), 99);
    await ensure();
    expect(calls()).toEqual([npmCi]);
  });

  it('says what failed and stops the command', async () => {
    const { code, err } = await ensure({ NPM_BREAKS: 'yes' });
    expect(code).toBe(1);
    expect(err).toContain(`Installing packages failed (npm ${npmCi}: exit code 7).`);
  });

  it('installs once for two commands started at the same moment', async () => {
    const codes = (await Promise.all([ensure(), ensure()])).map(({ code }) => code);
    expect({ codes, calls: calls() }).toEqual({ codes: [0, 0], calls: [npmCi] });
  });

  it('does not wait for a command that died while installing', async () => {
    mkdirSync(join(root, '.cache'));
    writeFileSync(join(root, '.cache/install.pid'), '999999999');
    expect((await ensure()).code).toBe(0);
  });
});
