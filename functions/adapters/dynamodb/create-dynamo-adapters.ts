import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CaseStore } from '../../ports/case-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ErasureBook } from '../../ports/erasure-book.ts';
import type { EvidenceRegister } from '../../ports/evidence-register.ts';
import type { IdentityVault } from '../../ports/identity-vault.ts';
import type { KeyService } from '../../ports/key-service.ts';
import type { LedgerBook } from '../../ports/ledger-book.ts';
import type { LimitWalk } from '../../ports/limit-walk.ts';
import type { OriginalKeys } from '../../ports/original-keys.ts';
import type { PolicyShelf } from '../../ports/policy-shelf.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { RateLimit } from '../../ports/rate-limit.ts';
import type { ReadBook } from '../../ports/read-book.ts';
import type { RecordBook } from '../../ports/record-book.ts';
import type { Tally } from '../../ports/tally.ts';
import type { UnsealBook } from '../../ports/unseal-book.ts';
import { caseKeys } from './case-keys.ts';
import { chainHeads } from './chain-heads.ts';
import { dynamoCaseStore } from './dynamo-case-store.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoErasureBook } from './dynamo-erasure-book.ts';
import { dynamoEvidenceRegister } from './dynamo-evidence-register.ts';
import { dynamoIdentityVault } from './dynamo-identity-vault.ts';
import { dynamoLedgerBook } from './dynamo-ledger-book.ts';
import { dynamoLimitWalk } from './dynamo-limit-walk.ts';
import { dynamoOriginalKeys } from './dynamo-original-keys.ts';
import { dynamoPolicyShelf } from './dynamo-policy-shelf.ts';
import { dynamoRateLimit } from './dynamo-rate-limit.ts';
import { dynamoReadBook } from './dynamo-read-book.ts';
import { dynamoRecordBook } from './dynamo-record-book.ts';
import { type DynamoStaffDirectory, dynamoStaffDirectory } from './dynamo-staff-directory.ts';
import { dynamoTally } from './dynamo-tally.ts';
import { dynamoUnsealBook } from './dynamo-unseal-book.ts';
import { type SetUp, setUp } from './set-up.ts';
import type { TableName } from './tables.ts';

export type DynamoAdapterOptions = {
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly keys: KeyService;
  readonly randomness: Randomness;
  readonly clock: Clock;
  /** False where the role cannot unwrap the keys of reports; left out = it can. */
  readonly opensCases?: boolean;
  /** Waits between attempts; left out = real milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
};

export type DynamoAdapters = SetUp & {
  readonly store: CaseStore;
  readonly vault: IdentityVault;
  readonly unseals: UnsealBook;
  readonly erasures: ErasureBook;
  readonly register: EvidenceRegister;
  readonly originalKeys: OriginalKeys;
  readonly reads: ReadBook;
  readonly records: RecordBook;
  readonly staff: DynamoStaffDirectory;
  readonly ledger: LedgerBook;
  readonly shelf: PolicyShelf;
  readonly limitWalk: LimitWalk;
  readonly tally: Tally;
  readonly rateLimit: RateLimit;
};

/** All storage ports over one client; a function of the cloud uses those its role reaches. */
export const createDynamoAdapters = (options: DynamoAdapterOptions): DynamoAdapters => {
  const { client, tables, keys, randomness, clock, pause = setTimeout, opensCases = true } = options;
  const context: DynamoContext = { client, tables, keyService: keys, randomness, clock, pause, opensCases };
  const dataKeys = caseKeys(context);
  const staff = dynamoStaffDirectory(context);
  return {
    store: dynamoCaseStore(context, dataKeys, chainHeads(context)),
    vault: dynamoIdentityVault(context),
    unseals: dynamoUnsealBook(context),
    erasures: dynamoErasureBook(context, dataKeys),
    register: dynamoEvidenceRegister(context),
    originalKeys: dynamoOriginalKeys(context),
    reads: dynamoReadBook(context),
    records: dynamoRecordBook(context),
    staff,
    ledger: dynamoLedgerBook(context),
    shelf: dynamoPolicyShelf(context, staff.refresh),
    limitWalk: dynamoLimitWalk(context),
    tally: dynamoTally(context),
    rateLimit: dynamoRateLimit(context),
    ...setUp(context, staff.refresh),
  };
};
