import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { startBackground } from '../../functions/local/background.ts';
import { createLocalSystem, type LocalSystem } from '../../functions/local/local-system.ts';
import { movableClock } from '../../functions/local/movable-clock.ts';
import { prepareDemoCity } from '../../functions/local/prepare-demo-city.ts';
import { createServer } from '../../functions/local/server/create-server.ts';
import { listen, portOf } from '../../functions/local/server/listen.ts';
import { staticFiles } from '../../functions/local/server/static-files.ts';
import { ensureWebBuild } from '../../functions/local/web-build.ts';
import type { RateRules } from '../../functions/ports/rate-limit.ts';
import { jsonLog } from '../../functions/runtime/log.ts';

const root = join(import.meta.dirname, '../..');

export type RunningApp = {
  readonly url: string;
  readonly system: LocalSystem;
  /** What the system logged that should not have happened. */
  readonly faults: () => readonly string[];
  readonly moveTo: (instant: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * The whole embedded run with its pages, as `npm start` serves it, in memory and on a free port. The pages are
 * a copy: a build that somebody starts meanwhile must not pull them away. `stepUpMs`: how long a typed one-time
 * code stays fresh, where nobody can wait five minutes.
 */
export async function runApp(
  now: string,
  {
    demo = true,
    stepUpMs,
    rateRules,
  }: { readonly demo?: boolean; readonly stepUpMs?: number; readonly rateRules?: RateRules } = {},
): Promise<RunningApp> {
  const pages = await copyOfPages();
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  let server: Server | undefined;
  const base = () => `http://127.0.0.1:${server === undefined ? 0 : portOf(server)}`;
  const plain = await createLocalSystem({
    clock: movableClock({ start: now }),
    uploadUrl: () => `${base()}/local/upload`,
    onFault: (error) => logged.push(String(error)),
    ...(rateRules !== undefined && { rateRules }),
  });
  const lifetimes = { ...plain.deps.lifetimes, ...(stepUpMs !== undefined && { stepUp: stepUpMs }) };
  const system = { ...plain, deps: { ...plain.deps, lifetimes } };
  const background = startBackground(system, log);
  await prepareDemoCity(system, !demo);
  server = createServer(
    system,
    background,
    log,
    staticFiles(pages, () => 'ready'),
  );
  await listen(server, 0);
  await system.evidence.announce('quarantine/');
  return {
    url: base(),
    system,
    faults: () => logged.filter((line) => !line.startsWith('{"level":"info"')),
    moveTo: async (instant) => {
      await fetch(`${base()}/local/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: instant }),
      });
    },
    stop: async () => {
      const closed = new Promise((resolve) => server?.close(resolve));
      server?.closeAllConnections();
      await closed;
      system.close();
      rmSync(pages, { recursive: true, force: true });
    },
  };
}

/** WEB_BUILD names a folder with a built app where the newest sources are not wanted. */
async function copyOfPages(): Promise<string> {
  const built = process.env['WEB_BUILD'] ?? (await freshBuild());
  // Below the checkout, so that whatever tidies up the machine's temporary folder leaves it alone.
  const output = join(root, 'test/output');
  mkdirSync(output, { recursive: true });
  const copy = mkdtempSync(join(output, 'pages-'));
  cpSync(built, copy, { recursive: true });
  if (!existsSync(join(copy, 'index.html'))) throw new Error(`${built} was incomplete when it was copied`);
  return copy;
}

async function freshBuild(): Promise<string> {
  let fault: string | undefined;
  await ensureWebBuild({
    root,
    onState: (state, detail) => {
      fault = state === 'failed' ? (detail ?? state) : undefined;
    },
  });
  if (fault !== undefined) throw new Error(`The web app cannot be built:\n${fault}`);
  return join(root, 'miniapp/dist/h5');
}
