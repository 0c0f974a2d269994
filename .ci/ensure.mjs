// First link of every npm script: installs the packages when they are missing or no longer those of the lock
// file. Plain JavaScript without dependencies, because it runs on the machine's own Node.js (20 or later)
// before the project's Node.js 24 exists. Writes to standard error only: standard output belongs to the script.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { whileClaimed } from './claim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wantedLock = `${root}package-lock.json`;
const installedLock = `${root}node_modules/.package-lock.json`;
const installArguments = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];

const say = (text) => process.stderr.write(`${text}\n`);

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm writes the installed lock last, so an interrupted installation has none. */
const isInstalled = () => {
  if (!existsSync(installedLock)) return false;
  if (statSync(installedLock).mtimeMs >= statSync(wantedLock).mtimeMs) return true;
  const installed = packagesOf(installedLock);
  for (const [path, wanted] of Object.entries(packagesOf(wantedLock))) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined ? wanted.optional !== true : found.version !== wanted.version) return false;
  }
  // The same packages under a newer date (a fresh checkout of the lock): remember it, keep the installation.
  utimesSync(installedLock, new Date(), new Date());
  return true;
};

/** The npm that runs this script, on the Node.js it runs on: `npm ci` deletes the project's own Node.js. */
const npmCommand = () => {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return [process.env.npm_node_execpath ?? process.execPath, npm];
  return ['npm'];
};

const install = () => {
  say('Installing packages (about a minute on a first run) ...');
  const [program, ...before] = npmCommand();
  const done = spawnSync(program, [...before, ...installArguments], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status === 0 && existsSync(installedLock)) return;
  const cause = done.error?.message ?? (done.signal === null ? `exit code ${done.status}` : done.signal);
  say(`Installing packages failed (npm ${installArguments.join(' ')}: ${cause}).`);
  say('Check the network, the registry (npm config get registry) and free disk space, then run it again.');
  process.exitCode = 1;
};

/** Packages bring Node.js 24 for Linux on x64; elsewhere the machine's own has to read TypeScript. */
const requireNode = () => {
  if (existsSync(`${root}node_modules/.bin/node`)) return;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  say(
    `Node.js ${process.versions.node} is too old on ${process.platform} ${process.arch}: install 22.18 or later.`,
  );
  process.exitCode = 1;
};

if (!isInstalled()) {
  whileClaimed(`${root}.cache/install.pid`, () => {
    if (!isInstalled()) install();
  });
}
if (process.exitCode === undefined) requireNode();
