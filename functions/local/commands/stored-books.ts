import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoAdapters } from '../../adapters/dynamodb/create-dynamo-adapters.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { systemRandomness } from '../../adapters/system/system-randomness.ts';
import type { ReadBook } from '../../ports/read-book.ts';
import type { RecordBook } from '../../ports/record-book.ts';
import { createClientConfig } from '../dynamodb/client-config.ts';
import { createEngine } from '../dynamodb/engine.ts';
import { localKeyService } from '../keys/local-key-service.ts';
import { localTables } from '../local-system.ts';

/** Nothing to check: one line, exit 1. */
export class NothingToCheck extends Error {}

type StoredBooks = {
  readonly client: DynamoDBClient;
  readonly records: RecordBook;
  readonly reads: ReadBook;
};

/** Opens the data of a run, also while it runs, to read what is not sealed: no key is needed for that. */
export const withStoredBooks = async <T>(
  folder: string,
  use: (books: StoredBooks) => Promise<T>,
): Promise<T> => {
  const path = join(folder, 'dynamodb.sqlite');
  if (!existsSync(path))
    throw new NothingToCheck(`there is no data in ${folder}: name the folder of a run with --data DIR`);
  const engine = createEngine({ path, clock: Date.now, readOnly: true });
  const client = new DynamoDBClient(createClientConfig(engine));
  try {
    const { records, reads } = createDynamoAdapters({
      client,
      tables: localTables,
      keys: localKeyService(new Uint8Array(32), systemRandomness),
      randomness: systemRandomness,
      clock: systemClock,
    });
    return await use({ client, records, reads });
  } finally {
    client.destroy();
    engine.close();
  }
};
