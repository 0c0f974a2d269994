import { createCalendar } from '../domain/deadline/calendar.ts';
import type { CalendarYear } from '../domain/deadline/calendar-year.ts';
import type { Json } from '../domain/policy/policy-draft.ts';
import type { PolicyPack } from '../domain/policy/policy-pack.ts';
import { calendars } from '../policies/calendars/calendars.ts';
import { packFiles } from '../policies/pack-files.ts';
import { packs } from '../policies/packs.ts';
import { readCalendarYear } from '../policies/read-calendar-year.ts';
import { readPack } from '../policies/read-pack.ts';
import type { LoadedNotice, Signatures } from '../ports/policy-library.ts';
import type { Published } from '../ports/policy-shelf.ts';

export type LoadedEdition = {
  readonly pack: PolicyPack;
  readonly file: Json;
  readonly signatures?: Signatures;
};

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shippedEditions: readonly LoadedEdition[] = packs.map((pack, index) => {
  const file = packFiles[index];
  return { pack, file: isJson(file) ? file : {} };
});
const shippedNotices: readonly LoadedNotice[] = calendars.map((year) => ({ key: `${year.year}#0`, year }));

const shelved = ({ editions, notices }: Published, onUnreadable: (what: string) => void) => ({
  editions: editions.flatMap(({ id, edition, file, author, publishedBy, publishedAt }): LoadedEdition[] => {
    const read = readPack(file);
    if (read.ok) return [{ pack: read.pack, file, signatures: { author, publishedBy, publishedAt } }];
    onUnreadable(`edition ${edition} of ${id}`);
    return [];
  }),
  notices: notices.flatMap(
    ({ year, revision: number, file, author, publishedBy, publishedAt }): LoadedNotice[] => {
      const read = readCalendarYear(file);
      if (read.ok)
        return [
          { key: `${year}#${number}`, year: read.year, signatures: { author, publishedBy, publishedAt } },
        ];
      onUnreadable(`holiday notice ${year}#${number}`);
      return [];
    },
  ),
});

const isSameEdition = (a: PolicyPack, b: PolicyPack): boolean => a.id === b.id && a.edition === b.edition;

/** Where a later version ships what a city has published itself, the city's stays: its cases began under it. */
export const loadedPolicies = (published: Published, onUnreadable: (what: string) => void) => {
  const { editions, notices } = shelved(published, onUnreadable);
  const shipped = shippedEditions.filter(
    ({ pack }) => !editions.some((published) => isSameEdition(published.pack, pack)),
  );
  const all = [...shipped, ...editions];
  const allNotices = [...shippedNotices, ...notices];
  const latest = latestOf(allNotices);
  return {
    editions: all,
    packs: all.map(({ pack }) => pack),
    allNotices,
    notices: latest,
    calendar: createCalendar(yearsOf(latest)),
  };
};

/** Shipped first, then by revision: the last of a year replaces those before it. */
const latestOf = (notices: readonly LoadedNotice[]): readonly LoadedNotice[] => [
  ...new Map(notices.map((notice) => [notice.year.year, notice])).values(),
];

export const yearsOf = (notices: readonly LoadedNotice[]): readonly CalendarYear[] =>
  latestOf(notices).map(({ year }) => year);
