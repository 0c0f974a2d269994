import type { Clock } from '../ports/clock.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { cloudClients } from './cloud-clients.ts';
import { cloudDependencies } from './cloud-dependencies.ts';
import { readConfig } from './config.ts';
import type { FunctionName } from './environment.ts';
import { jsonLog, type Log } from './log.ts';
import { once } from './once.ts';

export type CloudRun = { readonly deps: Dependencies; readonly clock: Clock; readonly log: Log };

/**
 * The entry of a deployed function: settings are read and services connected at the first event, so that a
 * fault there is a failed invocation with a log line, and the next event tries again.
 */
export const cloudFunction = <Input extends unknown[], Output>(
  name: FunctionName,
  handlerOf: (run: CloudRun) => (...input: Input) => Promise<Output>,
): ((...input: Input) => Promise<Output>) => {
  const start = once(async () => {
    const clients = cloudClients();
    const deps = await cloudDependencies(readConfig(name, process.env), clients);
    const log = jsonLog((line) => process.stdout.write(`${line}\n`));
    return handlerOf({ deps, clock: clients.clock, log });
  });
  return async (...input) => (await start())(...input);
};
