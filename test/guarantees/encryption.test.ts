import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherCrowd } from './crowd.ts';
import { scale, seedOf, timeLimitMs } from './scale.ts';
import { draws } from './seeded.ts';
import { createWorld, type World } from './world.ts';

type Item = Record<string, AttributeValue>;
type Table = 'cases' | 'identities';

const seed = seedOf('12');
const FLIPS = scale('FLIPS', 400, 20_000);
const draw = draws(`flips ${seed}`);

let world: World;
let crowd: Awaited<ReturnType<typeof gatherCrowd>>;
let sealed: readonly {
  readonly table: Table;
  readonly item: Item;
  readonly name: string;
  readonly bytes: Uint8Array;
}[];
beforeAll(async () => {
  world = await createWorld({ seed: `encryption ${seed}` });
  crowd = await gatherCrowd(world, 20, `sealed ${seed}`);
  sealed = await sealedValues();
}, timeLimitMs);
afterAll(() => world.stop());

const scan = async (TableName: Table): Promise<readonly Item[]> =>
  (await world.system.client.send(new ScanCommand({ TableName }))).Items ?? [];

const sealedValues = async () => {
  const tables: readonly Table[] = ['cases', 'identities'];
  const items = await Promise.all(
    tables.map(async (table) => (await scan(table)).map((item) => ({ table, item }))),
  );
  return items
    .flat()
    .flatMap(({ table, item }) =>
      Object.entries(item).flatMap(([name, { B: bytes }]) =>
        bytes !== undefined && ['data', 'sealed'].includes(name) ? [{ table, item, name, bytes }] : [],
      ),
    );
};

const put = (TableName: Table, Item: Item) =>
  world.system.client.send(new PutItemCommand({ TableName, Item }));

/** Keys that were just used are remembered for a minute. */
const forgetKeys = () => world.clock.step(120_000);

/** Whatever the product reads of the record that holds the item: what it says, or that it cannot be read. */
const read = async ({ pk }: Item): Promise<unknown> => {
  const { store, vault } = world.system.deps;
  const [kind, id = ''] = (pk?.S ?? '').split('#');
  if (kind === 'R') return store.readCase(id);
  if (kind === 'I') return vault.person(id);
  if (kind === 'P') return vault.payee(id);
  return kind === 'T' ? vault.session(id) : undefined;
};

const isRefused = async (item: Item): Promise<boolean> => {
  try {
    await read(item);
    return false;
  } catch {
    return true;
  }
};

/** Kinds of records this test knows how to read back. */
const readable = () => sealed.filter(({ item }) => /^[RIPT]#/.test(item['pk']?.S ?? ''));

describe(`what is stored sealed (seed ${seed})`, () => {
  it(
    'does not open with any one bit changed, wherever it lies',
    async () => {
      const all = readable();
      let accepted = 0;
      for (let n = 0; n < FLIPS; n += 1) {
        const one = all[draw.below(all.length)];
        if (one === undefined) throw new Error('nothing is sealed');
        const { table, item, name, bytes } = one;
        const bit = draw.below(bytes.length * 8);
        const flipped = bytes.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await put(table, { ...item, [name]: { B: flipped } });
        if (!(await isRefused(item))) accepted += 1;
        await put(table, item);
      }
      expect(accepted).toBe(0);
      console.log(
        `figure: encryption: ${FLIPS} bits flipped in ${all.length} stored values, ${accepted} accepted`,
      );
    },
    timeLimitMs,
  );

  it('does not open in the place of another: of another record, field or version', async () => {
    const all = readable();
    let swapped = 0;
    for (const [index, { table, item, name, bytes }] of all.entries()) {
      const other = all[(index + 1 + draw.below(all.length - 1)) % all.length];
      if (other === undefined || Buffer.from(other.bytes).equals(Buffer.from(bytes))) continue;
      const wrapped = item['wrapped'] === undefined ? {} : { wrapped: other.item['wrapped'] ?? { S: '' } };
      // Also with the key that fits: it was wrapped for the other record.
      for (const more of [{}, wrapped]) {
        await put(table, { ...item, ...more, [name]: { B: other.bytes } });
        expect(await isRefused(item), `${item['pk']?.S} ${item['sk']?.S}`).toBe(true);
        await put(table, item);
        swapped += 1;
      }
    }
    for (const { item } of all) expect(await isRefused(item), 'put back, it opens').toBe(false);
    console.log(`figure: encryption: ${swapped} swapped values and keys, 0 accepted`);
  });

  it('never uses a nonce twice, nor one key for two records', () => {
    const nonces = sealed.map(({ bytes }) => Buffer.from(bytes.subarray(1, 13)).toString('hex'));
    expect(new Set(nonces).size).toBe(nonces.length);
    const wrapped = sealed.flatMap(({ item }) => item['wrapped']?.S ?? []);
    expect(new Set(wrapped).size).toBe(wrapped.length);
    console.log(
      `figure: encryption: ${nonces.length} nonces under ${crowd.reportIds.length + wrapped.length} keys, 0 used twice`,
    );
  });

  it('is gone for good when its key is erased, and nothing else is', async () => {
    const [erased = '', kept = ''] = crowd.reportIds;
    const Key = { pk: { S: `K#${erased}` }, sk: { S: 'KEY' } };
    await world.system.client.send(new DeleteItemCommand({ TableName: 'identities', Key }));
    forgetKeys();
    const page = (id: string) => async () =>
      world.call('GET', `/officer/cases/${id}`, { token: await world.officer('intake') });
    const before = await page(kept)();
    expect(before.text).toContain('夜里冒烟');
    const after = await page(erased)();
    expect(after.status).not.toBe(200);
    expect(after.text).not.toContain('夜里冒烟');
  });
});
