import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { casePrefixes, identityPrefixes } from '../../adapters/dynamodb/key-prefixes.ts';
import { isHead } from '../../adapters/dynamodb/keys.ts';
import { type Item, textOf } from '../../adapters/dynamodb/stored-values.ts';
import { localTables } from '../local-system.ts';

export type HistoryOf = {
  readonly kind: 'case' | 'reward' | 'unsealing' | 'erasure' | 'reads';
  readonly id: string;
  /** As roots name it: its partition key. */
  readonly chain: string;
  /** Head and events, in order of their sort keys. */
  readonly items: readonly Item[];
};

const chained = {
  [localTables.cases]: {
    [casePrefixes.report]: 'case',
    [casePrefixes.reward]: 'reward',
    [casePrefixes.read]: 'reads',
  },
  [localTables.identities]: { [identityPrefixes.unseal]: 'unsealing', [identityPrefixes.erasure]: 'erasure' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, HistoryOf['kind']>>>>;

/** The data cannot be read at all; names the last partition that could. */
export class UnreadableData extends Error {}

/** Every history of both tables, one after the other: a scan gives the items of one partition together. */
export async function* storedHistories(client: DynamoDBClient): AsyncGenerator<HistoryOf> {
  for (const [table, kinds] of Object.entries(chained)) {
    let current: { readonly pk: string; readonly items: Item[] } | undefined;
    for await (const item of everyItem(client, table)) {
      const pk = textOf(item, 'pk');
      if (current !== undefined && current.pk !== pk) yield* historyIn(current, kinds);
      if (current?.pk !== pk) current = { pk, items: [] };
      current.items.push(item);
    }
    if (current !== undefined) yield* historyIn(current, kinds);
  }
}

function* historyIn(
  { pk, items }: { readonly pk: string; readonly items: readonly Item[] },
  kinds: Readonly<Record<string, HistoryOf['kind']>>,
): Generator<HistoryOf> {
  const kind = kinds[pk.slice(0, 2)];
  const own = items.filter(
    (item) => isHead({ sk: textOf(item, 'sk') }) || textOf(item, 'sk').startsWith('E#'),
  );
  if (kind !== undefined && own.length > 0) yield { kind, id: pk.slice(2), chain: pk, items: own };
}

async function* everyItem(client: DynamoDBClient, TableName: string): AsyncGenerator<Item> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client
      .send(new ScanCommand({ TableName, ...(from !== undefined && { ExclusiveStartKey: from }) }))
      .catch((cause: unknown) => {
        const place = from?.['pk']?.S === undefined ? 'from the start' : `after ${from['pk'].S}`;
        throw new UnreadableData(`table ${TableName} cannot be read ${place}`, { cause });
      });
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
