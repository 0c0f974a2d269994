import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../functions/adapters/crypto/digest.ts';
import { rootOf } from '../../functions/domain/record/merkle-tree.ts';
import { type SignedRoot, statementOf } from '../../functions/domain/record/record-root.ts';
import { readKeptRecords } from '../../functions/local/commands/kept-record.ts';
import { verifyHistories } from '../../functions/local/commands/verify-histories.ts';
import { hashed, inTreeOrder, sha256With } from '../../functions/use-cases/records/record-tree.ts';
import { type Chain, eventsOf, forger } from './forger.ts';
import { makeReporter } from './reporter.ts';
import { playStory } from './story.ts';
import { createWorld, type World } from './world.ts';

const SEED = '7';

let world: World;
let owner: ReturnType<typeof forger>;
let reportId: string;
let token: string;
let chains: readonly Chain[];
const folder = mkdtempSync(join(tmpdir(), 'records-'));

beforeAll(async () => {
  world = await createWorld({ seed: SEED });
  owner = forger(world);
  for (const index of [0, 1, 3, 4, 10, 5, 11, 17, 23, 29]) {
    const reporter = makeReporter(`records ${index}`);
    const told = await playStory(world, { seed: SEED, index, reporter, heard: () => {} });
    const id = told.reportIds[0] ?? '';
    for (const name of ['intake', 'lead', 'supervisor'])
      await world.call('GET', `/officer/cases/${id}`, { token: await world.officer(name) });
    const own = await world.citizen(reporter.wechat);
    const { body } = await world.call('GET', '/citizen/reports', { token: own });
    if (body.items.length === 0) continue;
    [reportId, token] = [id, own];
  }
  await world.moveTo('2026-03-13T09:00:00+08:00');
  chains = await owner.chains(2);
}, 120_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

const verify = (file?: string) =>
  verifyHistories(
    world.system.client,
    world.system.deps.records,
    file === undefined ? [] : readKeptRecords(file),
  );
const keep = (name: string, content: object): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const roots = async (): Promise<readonly SignedRoot[]> =>
  (await world.call('GET', '/public/records?limit=50')).body.items;

describe('the published roots', () => {
  it('are one for each day that has ended, signed, each naming the one before', async () => {
    const published = await roots();
    expect(published.map(({ on }) => on)).toEqual(['2026-03-12', '2026-03-11', '2026-03-10']);
    expect(published.map(({ previous }) => previous)).toEqual([published[1]?.root, published[2]?.root, '']);
    expect(await verify()).toMatchObject({ ok: true, roots: 3 });
    const { body } = await world.call('GET', '/public/records/2026-03-11');
    expect(body).toEqual(published[1]);
    expect((await world.call('GET', '/public/records/2026-03-13')).status).toBe(404);
  });

  it('tell nobody how much happened: a quiet day is as large as a busy one', async () => {
    expect((await roots()).map(({ size }) => size)).toEqual([64, 64, 64]);
  });

  it('prove a reporter’s own record, and somebody else’s to nobody', async () => {
    const { body } = await world.call('GET', `/citizen/reports/${reportId}/record-proof`, { token });
    expect(body.proof.leaf.chain).toBe(`R#${reportId}`);
    expect(await verify(keep('proof.json', body))).toMatchObject({ ok: true });
    const other = chains.find(({ pk }) => pk.startsWith('R#') && pk !== `R#${reportId}`)?.pk.slice(2);
    expect((await world.call('GET', `/citizen/reports/${other}/record-proof`, { token })).status).toBe(404);
  });
});

const kindOf = ({ pk }: Chain) =>
  ({ R: 'case', W: 'reward', V: 'reads', G: 'unsealing' })[pk.slice(0, 1)] ?? '';
const named = (chain: Chain) => ({ ok: false, at: { kind: kindOf(chain), id: chain.pk.slice(2) } });

describe('what the owner of the database does to a chain', () => {
  it('is found every time and the place is named', async () => {
    let tampered = 0;
    const missed: string[] = [];
    const stranger = eventsOf(chains[0] ?? { table: '', pk: '', items: [] })[0];
    for (const chain of chains) {
      const events = eventsOf(chain);
      const [first, second] = events;
      const last = events.at(-1);
      if (!first || !second || !last || !stranger) throw new Error('too short');
      const later = { ...second, at: { S: '2026-03-10T00:00:00.000Z' } };
      const forgeries: Readonly<Record<string, () => Promise<unknown>>> = {
        flip: () => owner.put(chain.table, later),
        delete: () => owner.remove(chain.table, first),
        reorder: async () => {
          const [pk, firstSk, secondSk] = [first['pk'], first['sk'], second['sk']];
          if (!pk || !firstSk || !secondSk) throw new Error('no key');
          await owner.put(chain.table, { ...second, sk: firstSk });
          await owner.put(chain.table, { ...first, sk: secondSk });
        },
        truncate: () => owner.remove(chain.table, last),
        splice: () => owner.put(chain.table, { ...stranger, pk: { S: chain.pk }, sk: { S: 'E#000002' } }),
        'truncate with its head': async () => {
          await owner.remove(chain.table, last);
          await owner.rehash(chain, events.slice(0, -1));
        },
        'remove whole': async () => {
          for (const item of chain.items) await owner.remove(chain.table, item);
        },
        're-hash': () => owner.rehash(chain, [first, later, ...events.slice(2)]),
      };
      for (const [what, forge] of Object.entries(forgeries)) {
        await forge();
        const result = await verify();
        tampered += 1;
        if (result.ok || result.at.kind !== kindOf(chain) || result.at.id !== chain.pk.slice(2))
          missed.push(`${what} ${chain.pk}: ${JSON.stringify(result)}`);
        await owner.restore(chain);
      }
    }
    console.log(
      `figure: audit: ${tampered} forgeries of ${chains.length} chains, ${missed.length} not found or misplaced`,
    );
    expect(missed).toEqual([]);
    expect(new Set(chains.map(kindOf)).size).toBe(4);
    expect(await verify()).toMatchObject({ ok: true });
  }, 120_000);

  it('is found against a kept root or proof, even when chain, leaves, roots and signatures were all made anew', async () => {
    const chain = chains.find(({ pk }) => pk === `R#${reportId}`);
    if (chain === undefined) throw new Error('no such chain');
    const oldRoots = await roots();
    const { body: proof } = await world.call('GET', `/citizen/reports/${reportId}/record-proof`, { token });
    const keptRoots = keep('roots.json', { items: oldRoots });
    const keptProof = keep('kept-proof.json', proof);
    const before = await owner.everything('cases');

    const [first, second, ...rest] = eventsOf(chain);
    if (!first || !second) throw new Error('too short');
    const hashes = await owner.rehash(chain, [first, { ...second, by: { S: 'officer:clerk' } }, ...rest]);
    await remakeRoots(chain.pk, hashes);
    // Nothing inside shows it any more: that is what a published root is for.
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verify(keptRoots)).toMatchObject({
      ok: false,
      at: { kind: 'root', reason: 'differs-from-kept' },
    });
    expect(await verify(keptProof)).toMatchObject(named(chain));

    for (const item of before) await owner.put('cases', item);
    expect(await verify(keptRoots)).toMatchObject({ ok: true });
  });

  it('is found when a root is changed, removed or signed by somebody else', async () => {
    const before = (await owner.everything('cases')).filter((item) => item['pk']?.S === 'Y#ROOTS');
    const middle = before.find((item) => item['sk']?.S === '2026-03-11');
    if (middle === undefined) throw new Error('no root');
    const root: SignedRoot = JSON.parse(middle['root']?.S ?? '');
    const changed = (what: Partial<SignedRoot>) =>
      owner.put('cases', { ...middle, root: { S: JSON.stringify({ ...root, ...what }) } });
    const expectBad = async (id: string) =>
      expect(await verify()).toMatchObject({ ok: false, at: { kind: 'root', id } });
    await changed({ root: oldRootOf(root) });
    await expectBad('2026-03-11');
    await changed({ signature: root.signature.replace(/^./, root.signature.startsWith('A') ? 'B' : 'A') });
    await expectBad('2026-03-11');
    await owner.remove('cases', middle);
    await expectBad('2026-03-11');
    await owner.put('cases', middle);
    expect(await verify()).toMatchObject({ ok: true });
  });
});

const oldRootOf = ({ previous }: SignedRoot) => previous;

/** As the office itself would do with its own key. */
const remakeRoots = async (chain: string, hashes: readonly string[]) => {
  const { records, recordSigner } = world.system.deps;
  const sha256 = sha256With(digest);
  let previous = '';
  for (const root of (await roots()).toReversed()) {
    const leaves = (await records.leaves(root)).map((leaf) =>
      'chain' in leaf && leaf.chain === chain ? { ...leaf, hash: hashes[leaf.version - 1] ?? '' } : leaf,
    );
    const ordered = inTreeOrder(leaves.map((leaf) => hashed(sha256, leaf)));
    const made = Buffer.from(
      rootOf(
        sha256,
        ordered.map((leaf) => leaf.hash),
      ),
    ).toString('base64url');
    const statement = { on: root.on, size: root.size, root: made, previous };
    const signed = { ...statement, ...(await recordSigner.sign(Buffer.from(statementOf(statement)))) };
    await owner.remove('cases', { pk: { S: 'Y#ROOTS' }, sk: { S: root.on } });
    await records.publish(
      signed,
      ordered.map(({ leaf }) => leaf),
    );
    previous = made;
  }
};
