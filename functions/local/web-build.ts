import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';

/** `failed` comes with the last lines of the build's output. */
export type WebBuildState = 'ready' | 'building' | 'failed';

const sources = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/babel.config.cjs',
  'functions/contract',
  'package-lock.json',
];
const entry = 'miniapp/dist/h5/index.html';

/** The app was never built, or something it is made of changed after it was built. */
export function isWebBuildStale(root: string, builtFile = entry): boolean {
  const built = join(root, builtFile);
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > builtAt);
}

/**
 * Builds the web app when it is stale, beside the running server and at low priority, and tells each state.
 * Resolves when nothing is left to do; never rejects, because the API is worth running without its pages.
 */
export function ensureWebBuild(options: {
  readonly root: string;
  readonly onState: (state: WebBuildState, detail?: string) => void;
  /** Stops a running build, when the server stops. */
  readonly signal?: AbortSignal;
  /** Tests put their own command here. */
  readonly command?: readonly string[];
}): Promise<void> {
  const { root, onState, signal, command = ['.ci/build-miniapp.mjs', 'h5'] } = options;
  if (!isWebBuildStale(root)) {
    onState('ready');
    return Promise.resolve();
  }
  onState('building');
  return new Promise((resolve) => {
    const build = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    lowerPriority(build.pid);
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4_000);
    };
    build.stdout.on('data', collect);
    build.stderr.on('data', collect);
    const stop = () => stopGroup(build.pid);
    signal?.addEventListener('abort', stop, { once: true });
    build.on('error', (error) => {
      output += error.message;
    });
    build.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (code === 0 && existsSync(join(root, entry))) onState('ready');
      else if (signal?.aborted !== true) onState('failed', lastLines(output));
      resolve();
    });
  });
}

/** Newest change below a path in milliseconds; folders count, so that a deleted file is noticed. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    found.mtimeMs,
  );
}

/** The build has children of its own: its whole process group has to go. */
function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended already.
  }
}

function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, 10);
  } catch {
    // It ended already, or this system has no priorities.
  }
}

const lastLines = (output: string): string => output.trim().split('\n').slice(-20).join('\n');
