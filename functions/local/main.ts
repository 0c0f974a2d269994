import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { jsonLog } from '../runtime/log.ts';
import { startBackground } from './background.ts';
import { createLocalSystem } from './local-system.ts';
import { movableClock } from './movable-clock.ts';
import { readOptions, UsageError } from './options.ts';
import { prepareDemoCity } from './prepare-demo-city.ts';
import { createServer } from './server/create-server.ts';
import { listen, portOf } from './server/listen.ts';
import { staticFiles } from './server/static-files.ts';
import { startProblem } from './start-problem.ts';
import { ensureWebBuild, type WebBuildState } from './web-build.ts';

const TICK_MS = 60_000;
const CLOCK_FILE = 'clock.json';
const root = resolve(import.meta.dirname, '../..');

/** `npm start`: the whole system in one process. */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const folder = options.memory ? undefined : resolve(options.data);
  const clock = movableClock(options.now);
  const log = jsonLog((line) => process.stderr.write(`${line}\n`));
  let port = options.port;
  const system = await createLocalSystem({
    ...(folder !== undefined && { folder }),
    clock,
    uploadUrl: () => `http://127.0.0.1:${port}/local/upload`,
    onFault: (error) => log.error('evidence-failed', error),
  });
  // A run that was moved ahead must not start again before what it has already written.
  if (folder !== undefined) clock.moveTo(readClock(join(folder, CLOCK_FILE)));
  const background = startBackground(system, log);
  await prepareDemoCity(system, options.empty);
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
  process.stdout.write(`ready http://127.0.0.1:${port}\n`);

  const building = new AbortController();
  void ensureWebBuild({
    root,
    signal: building.signal,
    onState: (state) => {
      web = state;
    },
  });
  const keepClock = () =>
    folder !== undefined && writeFileSync(join(folder, CLOCK_FILE), JSON.stringify({ now: clock.now() }));
  const timer = setInterval(() => {
    keepClock();
    background.tick().catch((error: unknown) => log.error('sweep-failed', error));
  }, TICK_MS);
  const stop = () => {
    clearInterval(timer);
    building.abort();
    server.close(() => {
      keepClock();
      system.close();
      process.exit(0);
    });
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

const readClock = (file: string): string => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const now = typeof parsed === 'object' && parsed !== null && 'now' in parsed ? parsed.now : undefined;
    return typeof now === 'string' && !Number.isNaN(Date.parse(now)) ? now : EPOCH;
  } catch {
    return EPOCH;
  }
};
const EPOCH = '1970-01-01T00:00:00.000Z';

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
