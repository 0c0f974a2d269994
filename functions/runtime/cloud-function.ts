import { readSecret } from '../adapters/secrets-manager/secret-reader.ts';
import type { Clock } from '../ports/clock.ts';
import type { Front } from '../ports/front.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { type CloudClients, cloudClients } from './cloud-clients.ts';
import { cloudDependencies } from './cloud-dependencies.ts';
import { type Config, readConfig } from './config.ts';
import type { FunctionName } from './environment.ts';
import { createFront } from './front.ts';
import { jsonLog, type Log } from './log.ts';
import { once } from './once.ts';

export type CloudRun = {
  readonly deps: Dependencies;
  readonly clock: Clock;
  readonly log: Log;
  readonly front?: Front | undefined;
};

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
    const config = readConfig(name, process.env);
    const deps = await cloudDependencies(config, clients);
    const log = jsonLog((line) => process.stdout.write(`${line}\n`));
    return handlerOf({ deps, clock: clients.clock, log, front: cloudFront(config, clients) });
  });
  return async (...input) => (await start())(...input);
};

/** Undefined for functions that no front stands before: WeChat calls them itself. */
export const cloudFront = (config: Config, clients: CloudClients): Front | undefined => {
  if (!config.has('FRONT_SECRET_ID')) return undefined;
  const client = clients.secrets();
  return createFront({
    readSecret: () => readSecret(client, config.of('FRONT_SECRET_ID')),
    required: config.of('FRONT') === 'required',
    clock: clients.clock,
  });
};
