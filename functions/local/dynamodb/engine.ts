import type { Context } from './context.ts';
import { DynamoDBError, serialization, unknownOperation } from './errors/dynamodb-error.ts';
import type { Call, FaultHooks } from './fault-hooks.ts';
import type { Output } from './operations/input.ts';
import { operations } from './operations/registry.ts';
import { deleteExpired } from './operations/time-to-live.ts';
import { tableArn } from './schema/describe-table.ts';
import { Catalog } from './store/catalog.ts';
import { IndexLag } from './store/index-lag.ts';
import { openDatabase, storeFault } from './store/open-database.ts';
import { StreamFeed } from './store/stream-feed.ts';
import { type StreamRecord, StreamStore } from './store/stream-store.ts';
import { TokenStore } from './store/token-store.ts';
import { WriteGroups } from './store/write-groups.ts';
import { isRecord } from './values/read-value.ts';
import { encodeOutput, plainOutput } from './wire/encode-output.ts';

export interface EngineOptions {
  /** A file, created when missing, or `:memory:`. */
  readonly path: string;
  /** Epoch milliseconds; the only clock the engine knows. */
  readonly clock: () => number;
  readonly region?: string;
  readonly hooks?: FaultHooks;
  /** What an acknowledged write survives. `power-loss` (default) syncs each commit group to the disk. */
  readonly durability?: 'power-loss' | 'process-kill';
  /** How long stream records are kept, in ms; 24 hours as the service unless set. */
  readonly streamRetention?: number;
  /** Opens the file for reading only, also while another process serves it; writes fail. */
  readonly readOnly?: boolean;
}

export interface Engine {
  readonly region: string;
  /** One API call in wire form (binary as base64; Uint8Array is accepted in the input). */
  call(operation: string, input: object): Promise<object>;
  /** As `call`, from JSON text to JSON text: stored items pass through without being parsed. */
  callText(operation: string, body: string): Promise<string>;
  /** Called after each commit, in order of commit; returns the function that stops it. */
  onStreamRecord(listener: (record: StreamRecord) => void): () => void;
  /** Records of one table after a sequence number (excluded; '0' for all), oldest first. */
  readStream(tableName: string, afterSequence: string, limit: number): readonly StreamRecord[];
  /** Deletes at most `limit` expired items and old stream records; tells how many items went. */
  expireTtl(limit?: number): Promise<number>;
  close(): void;
}

const day = 24 * 3600 * 1000;

/** Throws DamagedDataError, DataUnavailableError or DataInUseError when the file cannot serve. */
export function createEngine(options: EngineOptions): Engine {
  const { path, clock, hooks, readOnly = false } = options;
  const region = options.region ?? 'cn-north-1';
  const opened = openDatabase({ path, readOnly, durability: options.durability ?? 'power-loss' });
  const { database } = opened;
  try {
    const catalog = new Catalog(database);
    const streams = new StreamStore(database, region, (table) => tableArn(region, table.name));
    const indexLag = new IndexLag(database, hooks?.indexLag?.bind(hooks));
    const feed = new StreamFeed(catalog, streams);
    const groups = new WriteGroups(database, path === ':memory:', {
      boundary: (boundary) => hooks?.atBoundary?.(boundary),
      committed: () => feed.publish(),
      undone: () => {
        feed.forget();
        catalog.reload();
      },
      translate: (fault) => storeFault(fault, path),
    });
    const context: Context = {
      region,
      clock,
      catalog,
      streams,
      tokens: new TokenStore(database),
      indexLag,
      touch: () => groups.touch(),
      streamed: (table) => feed.note(table),
    };
    const catchUp = (beforeMs: number): void => {
      groups.touch();
      indexLag.catchUp(catalog, beforeMs);
    };
    // Writes that still waited when a run with index lag ended.
    if (!readOnly && indexLag.waiting()) void groups.write(() => catchUp(Number.MAX_SAFE_INTEGER));
    groups.flush();

    const run = async (call: Call, input: { readonly [name: string]: unknown }): Promise<Output> => {
      const operation = operations.get(call.operation);
      if (!operation) throw unknownOperation();
      if (hooks?.before) await hooks.before(call);
      if (indexLag.active && indexLag.waiting()) await groups.write(() => catchUp(clock()));
      const work = (): Output => operation.run(context, input);
      const output = await (operation.writes ? groups.write(work) : groups.read(work));
      if (hooks?.after) await hooks.after(call);
      return output;
    };

    return {
      region,
      async call(operation, input) {
        if (!isRecord(input)) throw serialization('Start of structure or map found where not expected.');
        try {
          const output = plainOutput(await run({ operation, input }, input));
          return isRecord(output) ? output : {};
        } catch (fault) {
          throw fault instanceof DynamoDBError ? plainError(fault) : fault;
        }
      },
      async callText(operation, body) {
        const input = parseBody(body);
        return encodeOutput(await run({ operation, input }, input));
      },
      onStreamRecord: (listener) => feed.listen(listener),
      readStream(tableName, afterSequence, limit) {
        // A consumer must not act on a record that may still be undone.
        groups.flush();
        const table = catalog.find(tableName);
        return table ? streams.after(table.definition, afterSequence, limit) : [];
      },
      expireTtl: (limit = 1000) =>
        groups.write(() => {
          groups.touch();
          streams.trim(clock() - (options.streamRetention ?? day));
          return deleteExpired(context, limit);
        }),
      close() {
        groups.flush();
        opened.close();
      },
    };
  } catch (fault) {
    opened.close();
    throw storeFault(fault, path);
  }
}

function parseBody(body: string): { readonly [name: string]: unknown } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw serialization('The request body is not valid JSON');
  }
  if (!isRecord(parsed)) throw serialization('Start of structure or map found where not expected.');
  return parsed;
}

function plainError(fault: DynamoDBError): DynamoDBError {
  const members = plainOutput(fault.members);
  const { type, message, statusCode } = fault;
  return new DynamoDBError({ type, message, statusCode, members: isRecord(members) ? members : {} });
}
