/**
 * `npm run --silent audit -- verify [--data DIR]`: checks the hash chain of every case, reward and unsealing;
 * JSON on standard output, exit 1 when an entry is bad. May run beside the running system.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createClientConfig } from '../dynamodb/client-config.ts';
import { createEngine } from '../dynamodb/engine.ts';
import { UsageError } from './usage-error.ts';
import { type BadEntry, verifyHistories } from './verify-histories.ts';

const USAGE = 'use verify [--data DIR]';

/** Nothing to check: one line, exit 1. */
class NothingToCheck extends Error {}

const readOptions = (args: readonly string[]): { readonly data: string } => {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (command !== 'verify')
    throw new UsageError(command === undefined ? USAGE : `unknown command ${command} (${USAGE})`);
  if (rest.length > 0) throw new UsageError(`verify takes no ${rest.join(' ')} (${USAGE})`);
  if (values.data === '') throw new UsageError(`--data takes a folder (${USAGE})`);
  return values;
};

const parsed = (args: readonly string[]) => {
  try {
    const options = { data: { type: 'string', default: '.data' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : 'wrong options'} (${USAGE})`);
  }
};

const verify = async (folder: string) => {
  const path = join(folder, 'dynamodb.sqlite');
  if (!existsSync(path))
    throw new NothingToCheck(`there is no data in ${folder}: name the folder of a run with --data DIR`);
  const engine = createEngine({ path, clock: Date.now, readOnly: true });
  const client = new DynamoDBClient(createClientConfig(engine));
  try {
    return await verifyHistories(client);
  } finally {
    client.destroy();
    engine.close();
  }
};

const reasons: Record<BadEntry['reason'], string> = {
  missing: 'is missing',
  'does-not-fit': 'is not as it was written, or not in its place',
  'head-missing': 'is the last, and the head of the history is missing',
  'head-does-not-fit': 'is where the events end, and the head says otherwise',
};

try {
  const result = await verify(readOptions(process.argv.slice(2)).data);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!result.ok) {
    const { kind, id, event, reason } = result.at;
    process.stderr.write(`audit: ${kind} ${id}: event ${event} ${reasons[reason]}\n`);
    process.exitCode = 1;
  }
} catch (cause) {
  if (!(cause instanceof Error)) throw cause;
  process.stderr.write(`audit: ${cause.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}
