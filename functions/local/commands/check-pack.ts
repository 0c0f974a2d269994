import { addDays, isLocalDate } from '../../domain/deadline/local-date.ts';
import type { PackFault } from '../../domain/policy/pack-fault.ts';
import { editionFaults, packFaults } from '../../domain/policy/pack-faults.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { readPack } from '../../policies/read-pack.ts';

export type CheckedPack = {
  readonly policy: string | null;
  readonly edition: number | null;
  readonly faults: readonly PackFault[];
};

const nameOf = (raw: unknown): Pick<CheckedPack, 'policy' | 'edition'> => {
  if (typeof raw !== 'object' || raw === null) return { policy: null, edition: null };
  const { id, edition } = { id: undefined, edition: undefined, ...raw };
  return {
    policy: typeof id === 'string' ? id : null,
    edition: typeof edition === 'number' ? edition : null,
  };
};

/** Publishing a new edition ends the open one on the day before; a draft need not say so. */
const endedBefore = (draft: PolicyPack, published: PolicyPack): PolicyPack =>
  published.effectiveTo === null && published.effectiveFrom < draft.effectiveFrom
    ? { ...published, effectiveTo: addDays(draft.effectiveFrom, -1) }
    : published;

/** Every fault of one pack: schema, sources, dates, gaps, overlaps, also against the other editions. */
export const checkPack = (raw: unknown, published: readonly PolicyPack[]): CheckedPack => {
  const read = readPack(raw);
  if (!read.ok) return { ...nameOf(raw), faults: read.faults };
  const { pack } = read;
  const own = packFaults(pack);
  const others = isLocalDate(pack.effectiveFrom)
    ? published
        .filter(({ id, edition }) => id === pack.id && edition !== pack.edition)
        .map((one) => endedBefore(pack, one))
    : [];
  return {
    policy: pack.id,
    edition: pack.edition,
    faults: [...own, ...(others.length === 0 ? [] : editionFaults([...others, pack]))],
  };
};

const sound = (raw: unknown): readonly PolicyPack[] => {
  const read = readPack(raw);
  return read.ok ? [read.pack] : [];
};

/** All packs of the product, and the editions of each measure against one another. */
export const checkPacks = (files: readonly unknown[]): readonly CheckedPack[] => {
  const packs = files.flatMap(sound);
  const checked = files.map((raw) => checkPack(raw, []));
  return checked.map((one, index) => {
    const isFirst = checked.findIndex(({ policy }) => policy === one.policy) === index;
    if (!isFirst) return one;
    const editions = packs.filter(({ id }) => id === one.policy);
    return { ...one, faults: [...one.faults, ...editionFaults(editions)] };
  });
};
