import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { chainStart, eventHash } from '../../functions/adapters/dynamodb/event-hash.ts';
import { eventOf } from '../../functions/adapters/dynamodb/event-item.ts';
import type { Item } from '../../functions/adapters/dynamodb/stored-values.ts';
import type { World } from './world.ts';

export type Chain = { readonly table: string; readonly pk: string; readonly items: readonly Item[] };

const skOf = (item: Item) => item['sk']?.S ?? '';
const isEvent = (item: Item) => skOf(item).startsWith('E#');
export const eventsOf = ({ items }: Chain) => items.filter(isEvent);

/** Whoever owns the database: writes what they like past the program, and can put everything back. */
export const forger = ({ system: { client } }: Pick<World, 'system'>) => {
  const everything = async (TableName: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let ExclusiveStartKey: ScanCommand['input']['ExclusiveStartKey'];
    do {
      const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }));
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return items;
  };
  const put = (TableName: string, item: Item) =>
    client.send(new PutItemCommand({ TableName, Item: { ...item } }));
  const remove = (TableName: string, { pk, sk }: Item) =>
    client.send(new DeleteItemCommand({ TableName, Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } }));
  return {
    put,
    remove,
    everything,
    /** Histories and chains of reads, with at least `least` events. */
    chains: async (least = 1): Promise<readonly Chain[]> => {
      const found: Chain[] = [];
      for (const [table, prefixes] of [
        ['cases', ['R#', 'W#', 'V#']],
        ['identities', ['G#']],
      ] as const) {
        const byPartition = Map.groupBy(await everything(table), (item) => item['pk']?.S ?? '');
        for (const [pk, items] of byPartition)
          if (prefixes.some((prefix) => pk.startsWith(prefix)) && items.filter(isEvent).length >= least)
            found.push({ table, pk, items });
      }
      return found;
    },
    restore: async (chain: Chain): Promise<void> => {
      const now = (await everything(chain.table)).filter((item) => item['pk']?.S === chain.pk);
      for (const item of now) await remove(chain.table, item);
      for (const item of chain.items) await put(chain.table, item);
    },
    /** Writes the chain anew from `events`, each with a fitting hash, and a head that agrees. */
    rehash: async (chain: Chain, events: readonly Item[]): Promise<readonly string[]> => {
      const hashes: string[] = [];
      let previous = chainStart;
      for (const item of events) {
        previous = eventHash(eventOf(item), previous);
        hashes.push(previous);
        await put(chain.table, { ...item, hash: { B: Buffer.from(previous, 'base64url') } });
      }
      const head = chain.items.find((item) => skOf(item) === 'HEAD');
      if (head !== undefined)
        await put(chain.table, {
          ...head,
          version: { N: String(events.length) },
          hash: { B: Buffer.from(previous, 'base64url') },
        });
      return hashes;
    },
  };
};
