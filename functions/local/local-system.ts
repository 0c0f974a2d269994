import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { digest } from '../adapters/crypto/digest.ts';
import { keyedHash } from '../adapters/crypto/keyed-hash.ts';
import { passwordCheck } from '../adapters/crypto/password-check.ts';
import { createDynamoAdapters, type DynamoAdapters } from '../adapters/dynamodb/create-dynamo-adapters.ts';
import { createTableInput } from '../adapters/dynamodb/create-table-input.ts';
import { tableDefinitions } from '../adapters/dynamodb/tables.ts';
import { fileMediaCleaner } from '../adapters/media/file-media-cleaner.ts';
import { channelSender } from '../adapters/messages/channel-sender.ts';
import { sealedOriginals } from '../adapters/originals/sealed-originals.ts';
import { dyplsRelay } from '../adapters/phone-relay/dypls-relay.ts';
import { systemRandomness } from '../adapters/system/system-randomness.ts';
import { stableToken } from '../adapters/wechat/stable-token.ts';
import { subscriptionMessages } from '../adapters/wechat/subscription-messages.ts';
import { wechatCodeLogin } from '../adapters/wechat/wechat-code-login.ts';
import { wechatMerchantTransfers } from '../adapters/wechat-pay/wechat-merchant-transfers.ts';
import { wechatTransferNotices } from '../adapters/wechat-pay/wechat-transfer-notices.ts';
import { xlsxSheets } from '../adapters/xlsx/xlsx-sheet.ts';
import { retention } from '../policies/retention.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { RateRules } from '../ports/rate-limit.ts';
import { policyLibrary } from '../runtime/policy-library.ts';
import { openRateRules } from '../runtime/rate-rules.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { folderBlobs } from './blobs/folder-blobs.ts';
import { type LocalEvidenceStore, localEvidenceStore } from './blobs/local-evidence-store.ts';
import { memoryBlobs } from './blobs/memory-blobs.ts';
import { makeDataFolder } from './data-folder.ts';
import { demoSessions } from './demo-sessions.ts';
import { createClientConfig } from './dynamodb/client-config.ts';
import { createEngine, type Engine } from './dynamodb/engine.ts';
import { localKeyService } from './keys/local-key-service.ts';
import { localRecordSigner } from './keys/local-record-signer.ts';
import { masterKeyFromFile } from './keys/master-key-file.ts';
import type { MovableClock } from './movable-clock.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createRelaySandbox } from './phone-relay/relay-sandbox.ts';
import { smsOutbox } from './sms/sms-outbox.ts';
import { sandboxFileStore } from './wechat/sandbox-store.ts';
import { createWechatSandbox, type WechatSandbox } from './wechat/wechat-sandbox.ts';

/** Moving the demonstration's clock by months must sign nobody out. */
const DEMO_SESSION_MS = 800 * 86_400_000;

export const localTables = { cases: 'cases', identities: 'identities' } as const;

export type LocalSystem = {
  readonly deps: Dependencies;
  readonly adapters: DynamoAdapters;
  readonly engine: Engine;
  readonly client: DynamoDBClient;
  readonly evidence: LocalEvidenceStore;
  readonly sandbox: WechatSandbox;
  readonly outbox: Outbox;
  readonly clock: MovableClock;
  close(): void;
};

export type LocalSystemOptions = {
  /** Folder of the data; left out = everything in memory. */
  readonly folder?: string;
  readonly clock: MovableClock;
  readonly uploadUrl: () => string;
  readonly onFault: (error: unknown) => void;
  /** Seeded in tests that compare two runs. */
  readonly randomness?: Randomness;
  readonly rateRules?: RateRules;
};

/** Browsers cannot ask for WeChat's consent to a message; the demonstration pretends everybody gave plenty. */
const DEMO_CONSENTS = 1_000;

/** The whole back end in one process: production adapters over the embedded engine, store, keys and sandbox. */
export const createLocalSystem = async ({
  folder,
  clock,
  uploadUrl,
  onFault,
  randomness = systemRandomness,
  rateRules = openRateRules,
}: LocalSystemOptions): Promise<LocalSystem> => {
  if (folder !== undefined) makeDataFolder(folder);
  const engine = createEngine({
    path: folder === undefined ? ':memory:' : join(folder, 'dynamodb.sqlite'),
    clock: clock.nowMs,
  });
  const masterKey =
    folder === undefined ? randomness.bytes(32) : masterKeyFromFile(join(folder, 'master.key'), randomness);
  const client = new DynamoDBClient(createClientConfig(engine));
  await createTables(client);
  const keys = localKeyService(masterKey, randomness);
  const adapters = createDynamoAdapters({ client, tables: localTables, keys, randomness, clock });
  const blobs = folder === undefined ? memoryBlobs() : await folderBlobs(join(folder, 'evidence'));
  const evidence = localEvidenceStore({ blobs, clock, randomness, uploadUrl, onFault });
  const outbox = createOutbox();
  const sandbox = createWechatSandbox({
    clock,
    outbox,
    initialConsents: DEMO_CONSENTS,
    ...(folder !== undefined && { store: sandboxFileStore(join(folder, 'wechat-sandbox.json')) }),
  });
  const { fetch, config } = sandbox;
  const relaySandbox = createRelaySandbox(clock);
  const library = policyLibrary({
    shelf: adapters.shelf,
    clock,
    onUnreadable: (what) => onFault(new Error(`published, but not to be read: ${what}`)),
  });
  await library.refresh('now');
  const deps: Dependencies = {
    ...adapters,
    retention,
    relay: dyplsRelay(relaySandbox.fetch, relaySandbox.config, { clock, randomness }),
    // In the cloud a one-time code works once. Here several people share a demo account.
    staff: { ...demoSessions(adapters.staff, clock), consumeOneTimeStep: () => Promise.resolve(true) },
    recordSigner: localRecordSigner(masterKey),
    sheets: xlsxSheets,
    files: evidence.store,
    originals: sealedOriginals({
      files: evidence.store,
      originalKeys: adapters.originalKeys,
      keys,
      digest,
      randomness,
    }),
    cleaner: fileMediaCleaner,
    digest,
    keys,
    keyedHash: keyedHash(derivedSecret(masterKey, 'index')),
    erasureHash: keyedHash(derivedSecret(masterKey, 'erasure')),
    passwords: passwordCheck,
    lifetimes: {
      account: DEMO_SESSION_MS,
      receipt: DEMO_SESSION_MS,
      officer: DEMO_SESSION_MS,
      officerIdle: DEMO_SESSION_MS,
      // Longer than in the cloud: at a demonstration one person plays every post, and talks.
      stepUp: 15 * 60_000,
    },
    policies: library,
    library,
    randomness,
    rateRules,
    wechatLogin: wechatCodeLogin(fetch, config),
    messages: channelSender({
      wechat: subscriptionMessages(fetch, config, stableToken(fetch, config, clock)),
      sms: smsOutbox(outbox, clock),
    }),
    // The sandbox makes its RSA keys on first use, which takes a quarter of a second: not at every start.
    transfers: {
      create: (bill) =>
        wechatMerchantTransfers({ fetch, config: sandbox.payConfig, clock, randomness }).create(bill),
      find: (billNumber) =>
        wechatMerchantTransfers({ fetch, config: sandbox.payConfig, clock, randomness }).find(billNumber),
    },
    notices: { open: (notice) => wechatTransferNotices(sandbox.payConfig, clock).open(notice) },
  };
  return {
    deps,
    adapters,
    engine,
    client,
    evidence,
    sandbox,
    outbox,
    clock,
    close: () => {
      client.destroy();
      engine.close();
    },
  };
};

const derivedSecret = (masterKey: Uint8Array, name: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, '', `green-whistle ${name}`, 32));

const createTables = async (client: DynamoDBClient): Promise<void> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const name of ['cases', 'identities'] as const) {
    if (TableNames.includes(localTables[name])) continue;
    const definition = tableDefinitions[name];
    await client.send(new CreateTableCommand(createTableInput(localTables[name], definition)));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: localTables[name],
        TimeToLiveSpecification: { AttributeName: definition.ttlAttribute, Enabled: true },
      }),
    );
  }
};
