import { describe, expect, it } from 'vitest';
import { UnknownEdition } from '../../functions/domain/policy/unknown-edition.ts';
import default12 from '../../functions/policies/default-12.json' with { type: 'json' };
import type { Published } from '../../functions/ports/policy-shelf.ts';
import { policyLibrary } from '../../functions/runtime/policy-library.ts';
import { movableClock } from '../builders/movable-clock.ts';

const signatures = { author: 'officer:a', publishedBy: 'officer:b', publishedAt: '2026-03-10T01:00:00.000Z' };
const edition = (number: number, more: object = {}) => ({
  ...signatures,
  id: 'default-12',
  edition: number,
  file: { ...default12, edition: number, effectiveFrom: '2026-04-01', ...more },
});
const notice = (year: number, revision: number, off: readonly string[]) => ({
  ...signatures,
  year,
  revision,
  file: {
    year,
    notice: { title: '通知', documentNumber: '1号', publishedOn: '2025-11-04' },
    checkedOn: '2025-11-05',
    holidays: [{ name: { zh: '元旦', en: 'New Year' }, off: [...off], makeUp: [] }],
  },
});

const world = (published: Partial<Published> = {}) => {
  const clock = movableClock();
  const shelf = { revision: 1, editions: [], notices: [], reads: 0, down: false, ...published };
  const unreadable: string[] = [];
  const library = policyLibrary({
    clock,
    onUnreadable: (what) => unreadable.push(what),
    shelf: {
      revision: async () => {
        shelf.reads += 1;
        if (shelf.down) throw new Error('storage does not answer');
        return shelf.revision;
      },
      published: async () => ({ editions: shelf.editions, notices: shelf.notices }),
    },
  });
  return { clock, shelf, library, unreadable };
};

describe('the policy library', () => {
  it('asks once a minute what is new, and at once when told to', async () => {
    const { clock, shelf, library } = world();
    for (const ms of [0, 30_000, 29_999]) {
      clock.forward(ms);
      await library.refresh('stale');
    }
    expect(shelf.reads).toBe(1);
    clock.forward(1);
    await library.refresh('stale');
    expect(shelf.reads).toBe(2);
    await library.refresh('now');
    expect(shelf.reads).toBe(3);
  });

  it('gives what was shipped and what was published; an edition nobody published is unknown', async () => {
    const { library } = world({ editions: [edition(2)] });
    expect(() => library.edition('default-12', 2)).toThrow(UnknownEdition);
    await library.refresh('now');
    expect(library.edition('default-12', 2).effectiveFrom).toBe('2026-04-01');
    expect(library.inForce('default-12', '2026-03-31')?.edition).toBe(1);
    expect(library.inForce('default-12', '2026-04-01')?.edition).toBe(2);
    expect(library.signatures('default-12', 1)).toBeUndefined();
    expect(library.signatures('default-12', 2)).toEqual(signatures);
    expect(library.file('default-12', 1)).toEqual(default12);
  });

  it('keeps what a city published where a later version ships the same number', async () => {
    const own = { title: { zh: '本市办法', en: 'Our own' } };
    const { library } = world({ editions: [edition(1, own)] });
    await library.refresh('now');
    expect(library.edition('default-12', 1).title.zh).toBe('本市办法');
    expect(library.all().filter(({ id }) => id === 'default-12')).toHaveLength(1);
  });

  it('stays in use when storage is away, but answers nothing before it ever knew', async () => {
    const { clock, shelf, library } = world({ editions: [edition(2)] });
    shelf.down = true;
    await expect(library.refresh('stale')).rejects.toThrow();
    shelf.down = false;
    await library.refresh('stale');
    shelf.down = true;
    clock.forward(120_000);
    await library.refresh('stale');
    expect(library.edition('default-12', 2).edition).toBe(2);
    await expect(library.refresh('now')).rejects.toThrow();
  });

  it('leaves out what this version cannot read and says so', async () => {
    const broken = { ...edition(2), file: { id: 'default-12' } };
    const { library, unreadable } = world({ editions: [broken, edition(3)] });
    await library.refresh('now');
    expect(unreadable).toEqual(['edition 2 of default-12']);
    expect(library.edition('default-12', 3).edition).toBe(3);
  });

  it('reckons with the newest notice of each year, and with any earlier set', async () => {
    const amended = [notice(2027, 1, ['2027-01-01']), notice(2027, 2, ['2027-01-01', '2027-01-04'])];
    const { library } = world({ notices: amended });
    expect(library.calendar().isKnown('2027-01-01')).toBe(false);
    await library.refresh('now');
    expect(library.calendar().isWorkingDay('2027-01-04')).toBe(false);
    const keys = library.notices().map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(['2026#0', '2027#2']);
    const before = library.calendarAsOf([...keys.slice(0, -1), '2027#1']);
    expect(before.isWorkingDay('2027-01-04')).toBe(true);
    expect(before.isWorkingDay('2027-01-01')).toBe(false);
    expect(library.calendarAsOf(keys.slice(0, -1)).isKnown('2027-01-04')).toBe(false);
  });
});
