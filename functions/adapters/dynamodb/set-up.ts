import { type AttributeValue, BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import { grant } from '../../domain/reward/ledger.ts';
import type { StaffAccount } from '../../ports/staff-directory.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keyAttributes, keys } from './keys.ts';
import { ledgerWrites } from './money-writes.ts';
import { organisationItems, tiePrefix } from './organisation-items.ts';
import { readPartition } from './read-history.ts';
import { accountItem, officerItem } from './staff-items.ts';
import { textOf } from './stored-values.ts';
import { transact } from './transact.ts';

export type SetUp = {
  /** Replaces it whole: areas and units that are left out are removed. */
  putOrganisation(organisation: Organisation): Promise<void>;
  putStaff(account: StaffAccount): Promise<void>;
  /** Once for each unit, year and instant. */
  grantBudget(unit: string, year: number, amountFen: number, at: string): Promise<void>;
};

/** What an administrator sets up before anybody files. `changed` is told when units or officers changed. */
export const setUp = (context: DynamoContext, changed: () => void): SetUp => ({
  putOrganisation: async (organisation) => {
    const items = organisationItems(organisation);
    const kept = new Set(items.map((item) => textOf(item, 'sk')));
    const stored = await readPartition(context, keys.organisation);
    const gone = stored
      .map((item) => textOf(item, 'sk'))
      .filter((sk) => !kept.has(sk) && !sk.startsWith(tiePrefix));
    await writeAll(context, [
      ...items.map((Item): WriteRequest => ({ PutRequest: { Item } })),
      ...gone.map(
        (sk): WriteRequest => ({ DeleteRequest: { Key: keyAttributes({ pk: keys.organisation, sk }) } }),
      ),
    ]);
    changed();
  },
  putStaff: async (account) => {
    const put = (Item: Record<string, AttributeValue>) => ({
      Put: { TableName: context.tables.cases, Item },
    });
    await transact(context, [
      { action: put(await accountItem(context, account)), refusal: 'fault' },
      { action: put(officerItem(account.officer)), refusal: 'fault' },
    ]);
    changed();
  },
  grantBudget: async (unit, year, amountFen, at) => {
    const line = { id: `grant#${at}`, unit, year, at, text: 'grant', postings: grant(amountFen) };
    // A conflict means that this very line was posted before.
    const result = await transact(context, ledgerWrites(context, [line]));
    if (result === 'budget-exhausted') throw new Error('a budget cannot be cut below what is committed');
  },
});

/** Limit of the service for one BatchWriteItem. */
const batchSize = 25;

const writeAll = async ({ client, tables, pause }: DynamoContext, requests: readonly WriteRequest[]) => {
  let left = [...requests];
  for (let round = 0; left.length > 0; round += 1) {
    if (round > requests.length + 5) throw new Error('BatchWriteItem makes no progress');
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [tables.cases]: left.slice(0, batchSize) } }),
    );
    const unprocessed = UnprocessedItems?.[tables.cases] ?? [];
    if (unprocessed.length > 0) await pause(20 * 2 ** Math.min(round, 5));
    left = [...unprocessed, ...left.slice(batchSize)];
  }
};
