import { describe, expect, it } from 'vitest';
import { digest } from '../../../functions/adapters/crypto/digest.ts';
import type { SignedRoot } from '../../../functions/domain/record/record-root.ts';
import type { ChangedChain, RecordBook } from '../../../functions/ports/record-book.ts';
import { publishRoots } from '../../../functions/use-cases/records/publish-roots.ts';

const world = (waiting: ChangedChain[]) => {
  const roots: SignedRoot[] = [];
  const calls = { reads: 0, signed: 0 };
  const leaves = new Map<string, readonly unknown[]>();
  const records: RecordBook = {
    changeIn: () => undefined,
    changed: async () => {},
    waiting: async () => [...waiting],
    publish: async (root, under) => {
      if (roots.some(({ on }) => on === root.on)) return 'conflict';
      roots.unshift(root);
      leaves.set(
        root.on,
        under.filter((leaf) => 'chain' in leaf),
      );
      return 'published';
    },
    covered: async (chains) => {
      for (const { chain } of chains)
        waiting.splice(
          waiting.findIndex((one) => one.chain === chain),
          1,
        );
    },
    root: async (on) => roots.find((root) => root.on === on),
    roots: async ({ limit }) => {
      calls.reads += 1;
      return { items: roots.slice(0, limit) };
    },
    leaves: async () => [],
    endsOfCase: async () => [],
  };
  const deps = {
    records,
    digest,
    randomness: { bytes: (length: number) => new Uint8Array(length).fill(calls.signed) },
    recordSigner: {
      sign: async () => {
        calls.signed += 1;
        return { signature: 's', publicKey: 'k' };
      },
    },
  };
  return { deps, roots, calls, leaves };
};
const changed = (chain: string, on: string): ChangedChain => ({ chain, version: 1, hash: chain, on });
const at = (local: string) => new Date(`${local}+08:00`).toISOString();

describe('the roots of the days', () => {
  it('wait half an hour after midnight in Shanghai for what the stream still brings', async () => {
    const { deps, roots } = world([changed('a', '2026-03-10')]);
    expect(await publishRoots(deps, at('2026-03-11T00:29'), undefined)).toBeUndefined();
    expect(await publishRoots(deps, at('2026-03-11T00:30'), undefined)).toBe('2026-03-10');
    expect(roots.map(({ on }) => on)).toEqual(['2026-03-10']);
  });

  it('are made up for after an outage, each day once, in order, with what changed until then', async () => {
    const { deps, roots, leaves } = world([changed('a', '2026-03-10'), changed('b', '2026-03-12')]);
    await publishRoots(deps, at('2026-03-11T09:00'), undefined);
    await publishRoots(deps, at('2026-03-15T09:00'), '2026-03-10');
    await publishRoots(deps, at('2026-03-15T09:01'), undefined);
    expect(roots.map(({ on }) => on).toReversed()).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
      '2026-03-14',
    ]);
    expect([...leaves.values()].map((under) => under.length)).toEqual([1, 0, 1, 0, 0]);
    for (const [index, root] of roots.entries()) expect(root.previous).toBe(roots[index + 1]?.root ?? '');
  });

  it('cost a tick in between nothing', async () => {
    const { deps, calls } = world([changed('a', '2026-03-10')]);
    const done = await publishRoots(deps, at('2026-03-11T09:00'), undefined);
    const before = calls.reads;
    expect(await publishRoots(deps, at('2026-03-11T09:01'), done)).toBe(done);
    expect(calls.reads).toBe(before);
  });

  it('are as large on a quiet day as with 64 changes, and the next power of two above', async () => {
    for (const [count, size] of [
      [1, 64],
      [64, 64],
      [65, 128],
    ] as const) {
      const { deps, roots } = world(
        Array.from({ length: count }, (_, one) => changed(`${one}`, '2026-03-10')),
      );
      await publishRoots(deps, at('2026-03-11T09:00'), undefined);
      expect(roots[0]?.size).toBe(size);
    }
  });
});
