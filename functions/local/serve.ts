import { join, resolve } from 'node:path';
import { jsonLog } from '../runtime/log.ts';
import { rateRules } from '../runtime/rate-rules.ts';
import { startBackground } from './background.ts';
import { makeDataFolder } from './data-folder.ts';
import { createLocalSystem } from './local-system.ts';
import { movableClock } from './movable-clock.ts';
import type { LocalOptions } from './options.ts';
import { prepareDemoCity } from './prepare-demo-city.ts';
import { createServer } from './server/create-server.ts';
import { checkPort, listen, portOf } from './server/listen.ts';
import { staticFiles } from './server/static-files.ts';
import { ensureWebBuild, type WebBuildState } from './web-build.ts';

const TICK_MS = 60_000;
const CLOCK_FILE = 'clock.json';
const root = resolve(import.meta.dirname, '../..');

/** The whole system in one process, until it is told to stop. */
export const serve = async (options: LocalOptions): Promise<void> => {
  const folder = options.memory ? undefined : resolve(options.data);
  await checkPort(options.port);
  if (folder !== undefined) makeDataFolder(folder);
  const clock = movableClock({
    ...(options.now !== undefined && { start: options.now }),
    ...(folder !== undefined && { file: join(folder, CLOCK_FILE) }),
  });
  const log = jsonLog((line) => process.stderr.write(`${line}\n`));
  let port = options.port;
  const system = await createLocalSystem({
    ...(folder !== undefined && { folder }),
    clock,
    uploadUrl: () => `http://127.0.0.1:${port}/local/upload`,
    onFault: (error) => log.error('evidence-failed', error),
    ...(options.limits && { rateRules }),
  });
  // Before the background listens: nobody is told anew what happened in the demo city's past.
  await prepareDemoCity(system, options.empty);
  const background = startBackground(system, log);
  let web: WebBuildState = 'building';
  const server = createServer(
    system,
    background,
    log,
    staticFiles(join(root, 'miniapp/dist/h5'), () => web),
  );
  await listen(server, options.port);
  port = portOf(server);
  await system.evidence.announce('quarantine/');
  const building = new AbortController();
  if (options.web)
    void ensureWebBuild({
      root,
      signal: building.signal,
      onState: (state) => {
        web = state;
      },
    });
  const timer = setInterval(() => {
    background.tick().catch((error: unknown) => log.error('sweep-failed', error));
  }, TICK_MS);
  const stop = () => {
    clearInterval(timer);
    building.abort();
    server.close(() => {
      system.close();
      process.exit(0);
    });
    server.closeAllConnections();
  };
  stopWithNpm(stop);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever waits for this line may stop the run at once: it must be ready for that, too.
  process.stdout.write(`ready http://127.0.0.1:${port}\n`);
};

/**
 * npm passes on an interrupt, but when npm itself is killed nobody would stop this process: it would keep the
 * port and the data.
 */
const stopWithNpm = (stop: () => void): void => {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1_000).unref();
};
