import { digest } from '../adapters/crypto/digest.ts';
import { keyedHash } from '../adapters/crypto/keyed-hash.ts';
import { passwordCheck } from '../adapters/crypto/password-check.ts';
import { createDynamoAdapters } from '../adapters/dynamodb/create-dynamo-adapters.ts';
import { kmsKeyService } from '../adapters/kms/kms-key-service.ts';
import { kmsRecordSigner } from '../adapters/kms/kms-record-signer.ts';
import { fileMediaCleaner } from '../adapters/media/file-media-cleaner.ts';
import { sealedOriginals } from '../adapters/originals/sealed-originals.ts';
import { s3EvidenceStore } from '../adapters/s3/s3-evidence-store.ts';
import { secretReader } from '../adapters/secrets-manager/secret-reader.ts';
import { xlsxSheets } from '../adapters/xlsx/xlsx-sheet.ts';
import { retention } from '../policies/retention.ts';
import type { KeyService } from '../ports/key-service.ts';
import type { Dependencies, SessionLifetimes } from '../use-cases/dependencies.ts';
import type { CloudClients } from './cloud-clients.ts';
import { cloudRelay } from './cloud-relay.ts';
import { cloudWechat } from './cloud-wechat.ts';
import { type Config, MissingCapability } from './config.ts';
import type { EnvironmentName } from './environment.ts';
import { jsonLog } from './log.ts';
import { policyLibrary } from './policy-library.ts';
import { rateRules } from './rate-rules.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const lifetimes: SessionLifetimes = {
  account: 7 * 24 * HOUR_MS,
  receipt: 2 * HOUR_MS,
  officer: 10 * HOUR_MS,
  officerIdle: HOUR_MS / 2,
  stepUp: 5 * MINUTE_MS,
};

/**
 * Everything the use cases need, from the real services, for one deployed function. What the function was
 * not given (`environment.ts`) throws when touched, before its role would refuse.
 */
export const cloudDependencies = async (config: Config, clients: CloudClients): Promise<Dependencies> => {
  const { dynamo, clock, randomness, pause } = clients;
  const secrets = secretReader(clients.secrets());
  const keys = keyService(config, clients);
  const adapters = createDynamoAdapters({
    client: dynamo,
    tables: {
      cases: config.of('CASES_TABLE'),
      get identities() {
        return config.of('IDENTITIES_TABLE');
      },
    },
    keys,
    randomness,
    clock,
    opensCases: config.has('CASE_KEY_ID'),
    ...(pause !== undefined && { pause }),
  });
  const library = policyLibrary({
    shelf: adapters.shelf,
    clock,
    onUnreadable: (what) =>
      jsonLog((line) => process.stdout.write(`${line}\n`)).error('policy-unreadable', undefined, { what }),
  });
  const files = evidenceStore(config, clients);
  return {
    store: adapters.store,
    vault: adapters.vault,
    unseals: adapters.unseals,
    erasures: adapters.erasures,
    retention,
    reads: adapters.reads,
    records: adapters.records,
    sheets: xlsxSheets,
    recordSigner: config.has('RECORD_KEY_ID')
      ? kmsRecordSigner(clients.kms(), config.of('RECORD_KEY_ID'))
      : { sign: missing(config, 'RECORD_KEY_ID') },
    register: adapters.register,
    staff: opensSessions(config) ? adapters.staff : { ...adapters.staff, noteUse: async () => {} },
    ledger: adapters.ledger,
    tally: adapters.tally,
    files,
    originals: sealedOriginals({ files, originalKeys: adapters.originalKeys, keys, digest, randomness }),
    cleaner: fileMediaCleaner,
    digest,
    keys,
    keyedHash: config.has('INDEX_SECRET_ID')
      ? keyedHash(Buffer.from(await secrets(config.of('INDEX_SECRET_ID'))))
      : { of: missing(config, 'INDEX_SECRET_ID'), bytes: missing(config, 'INDEX_SECRET_ID') },
    erasureHash: config.has('ERASURE_SECRET_ID')
      ? keyedHash(Buffer.from(await secrets(config.of('ERASURE_SECRET_ID'))))
      : { bytes: missing(config, 'ERASURE_SECRET_ID') },
    passwords: passwordCheck,
    lifetimes,
    policies: library,
    library,
    shelf: adapters.shelf,
    limitWalk: adapters.limitWalk,
    randomness,
    rateLimit: adapters.rateLimit,
    rateRules,
    relay: cloudRelay(config, clients, secrets),
    ...(await cloudWechat(config, clients, secrets)),
  };
};

/**
 * Whoever may write sessions can sign in as anybody: one function. Work in the others is noted there, because the
 * desk calls it in between.
 */
const opensSessions = ({ name }: Config): boolean => name === 'officer-api';

const missing = (config: Config, variable: EnvironmentName) => (): never => {
  throw new MissingCapability(config.name, variable);
};

const keyService = (config: Config, { kms, clock }: CloudClients): KeyService => {
  if (!config.has('CASE_KEY_ID') && !config.has('IDENTITY_KEY_ID')) {
    const none = missing(config, 'CASE_KEY_ID');
    return { newDataKey: none, unwrap: none };
  }
  const keyIds = {
    get cases() {
      return config.of('CASE_KEY_ID');
    },
    get identities() {
      return config.of('IDENTITY_KEY_ID');
    },
  };
  return kmsKeyService(kms(), keyIds, clock);
};

const evidenceStore = (config: Config, { s3 }: CloudClients): Dependencies['files'] => {
  if (config.has('EVIDENCE_BUCKET')) return s3EvidenceStore(s3(), config.of('EVIDENCE_BUCKET'));
  const none = missing(config, 'EVIDENCE_BUCKET');
  return { uploadForm: none, readUrl: none, open: none, draft: none, remove: none };
};
