/**
 * `npm run --silent audit -- verify [--data DIR] [--root FILE]`: checks the hash chain of every case, reward,
 * unsealing and list of reads, the published roots, and with FILE a root or proof somebody kept; JSON on
 * standard output, exit 1 when an entry is bad. May run beside the running system.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoAdapters } from '../../adapters/dynamodb/create-dynamo-adapters.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { systemRandomness } from '../../adapters/system/system-randomness.ts';
import { createClientConfig } from '../dynamodb/client-config.ts';
import { createEngine } from '../dynamodb/engine.ts';
import { localKeyService } from '../keys/local-key-service.ts';
import { localTables } from '../local-system.ts';
import { readKeptRecords } from './kept-record.ts';
import { UsageError } from './usage-error.ts';
import { type BadEntry, verifyHistories } from './verify-histories.ts';
import type { BadRoot } from './verify-roots.ts';

const USAGE = 'use verify [--data DIR] [--root FILE]';

type Options = { readonly data: string; readonly root?: string | undefined };

/** Nothing to check: one line, exit 1. */
class NothingToCheck extends Error {}

const readOptions = (args: readonly string[]): Options => {
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
    const options = { data: { type: 'string', default: '.data' }, root: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : 'wrong options'} (${USAGE})`);
  }
};

const verify = async ({ data: folder, root }: Options) => {
  const kept = root === undefined ? [] : readKeptRecords(root);
  const path = join(folder, 'dynamodb.sqlite');
  if (!existsSync(path))
    throw new NothingToCheck(`there is no data in ${folder}: name the folder of a run with --data DIR`);
  const engine = createEngine({ path, clock: Date.now, readOnly: true });
  const client = new DynamoDBClient(createClientConfig(engine));
  try {
    return await verifyHistories(client, recordBookOf(client), kept);
  } finally {
    client.destroy();
    engine.close();
  }
};

/** Roots and leaves are not sealed: no key is needed to read them. */
const recordBookOf = (client: DynamoDBClient) =>
  createDynamoAdapters({
    client,
    tables: localTables,
    keys: localKeyService(new Uint8Array(32), systemRandomness),
    randomness: systemRandomness,
    clock: systemClock,
  }).records;

const rootReasons: Record<BadRoot['reason'], string> = {
  missing: 'is missing',
  'signature-does-not-fit': 'is not signed by its key',
  'another-key': 'is signed by another key than before',
  'previous-does-not-fit': 'does not follow from the root before it',
  'leaves-do-not-fit': 'does not follow from its leaves',
  'differs-from-kept': 'is not the one that was published',
  'kept-proof-does-not-fit': 'does not follow from the proof that was kept',
};

const reasons: Record<BadEntry['reason'], string> = {
  rewritten: 'or one after it is not what a published root or the stream of changes says',
  'not-published': 'is old enough to be under a published root, and is not',
  missing: 'is missing',
  'does-not-fit': 'is not as it was written, or not in its place',
  'head-missing': 'is the last, and the head of the history is missing',
  'head-does-not-fit': 'is where the events end, and the head says otherwise',
};

const placeOf = (at: BadEntry | BadRoot): string =>
  at.kind === 'root'
    ? `root of ${at.id} ${rootReasons[at.reason]}`
    : `${at.kind} ${at.id}: event ${at.event} ${reasons[at.reason]}`;

try {
  const result = await verify(readOptions(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!result.ok) {
    process.stderr.write(`audit: ${placeOf(result.at)}\n`);
    process.exitCode = 1;
  }
} catch (cause) {
  if (!(cause instanceof Error)) throw cause;
  process.stderr.write(`audit: ${cause.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}
