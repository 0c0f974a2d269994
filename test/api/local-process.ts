import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type LocalProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly ms: number }>;
};

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const launch = (args: readonly string[]) =>
  spawn(process.execPath, ['functions/local/main.ts', '--no-web', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The embedded run as a process of its own, without the web app; resolves when it serves. */
export const startProcess = (...args: readonly string[]): Promise<LocalProcess> =>
  new Promise((started, failed) => {
    const child = launch(args);
    let text = '';
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const url = /^ready (http:\/\/\S+)$/m.exec(text)?.[1];
      if (url === undefined) return;
      const end: LocalProcess['end'] = async (signal) => {
        const from = Date.now();
        child.kill(signal);
        return { code: await ended, ms: Date.now() - from };
      };
      started({ url, child, end });
    });
    void ended.then((code) => failed(new Error(`ended with ${code} before it served: ${text}`)));
  });

const PATIENCE_MS = 15_000;

/** A start that is expected to fail: how it ends and what it says. */
export const runProcess = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = launch(args);
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('close', (code) => {
      clearTimeout(impatient);
      done({ code, out, err });
    });
  });
