import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import { seedDemoCity } from '../../../functions/local/demo-city/seed-demo-city.ts';
import { createLocalSystem } from '../../../functions/local/local-system.ts';

/** The embedded system in memory with a clock that stands still and hashes that repeat. */
export const demoWorld = async (now: string) => {
  const system = await createLocalSystem({
    clock: { now: () => now, nowMs: () => Date.parse(now), moveTo: () => {}, movedSince: () => 0 },
    uploadUrl: () => 'http://localhost/',
    onFault: (error) => {
      throw error;
    },
  });
  const deps = { ...system.deps, keyedHash: keyedHash(new Uint8Array(32).fill(7)), setUp: system.adapters };
  const seed = () => seedDemoCity(deps, { now, passwordHash: 'hash' });
  const cases = async (ids: Iterable<string>) => Promise.all([...ids].map((id) => deps.store.readCase(id)));
  const rewards = async (ids: Iterable<string>) => {
    const records = await Promise.all(
      [...ids].map((id) => deps.store.readReward(id.replace('rpt_', 'rwd_'))),
    );
    return records.filter((record) => record !== undefined);
  };
  return { system, deps, seed, cases, rewards };
};
