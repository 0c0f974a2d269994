import type { LocalDate } from '../domain/deadline/local-date.ts';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import { packFiles } from './pack-files.ts';
import { readPack } from './read-pack.ts';

const read = (raw: unknown): PolicyPack => {
  const result = readPack(raw);
  if (result.ok) return result.pack;
  throw new Error(`a shipped pack is broken: ${JSON.stringify(result.faults)}`);
};

export const packs: readonly PolicyPack[] = packFiles.map(read);

export const editionsOf = (id: string): readonly PolicyPack[] => packs.filter((pack) => pack.id === id);

/** Without `edition` the newest one. */
export const findPack = (id: string, edition?: number): PolicyPack | undefined =>
  edition === undefined
    ? editionsOf(id).toSorted((a, b) => b.edition - a.edition)[0]
    : editionsOf(id).find((pack) => pack.edition === edition);

/** The edition that holds on a local date; undefined before the first and in a gap. */
export const packInForce = (id: string, on: LocalDate): PolicyPack | undefined =>
  editionsOf(id).find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
  );
