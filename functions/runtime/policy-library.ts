import { createCalendar } from '../domain/deadline/calendar.ts';
import { calendarYearFaults } from '../domain/deadline/calendar-year.ts';
import { editionInForce } from '../domain/policy/edition.ts';
import { packFaults } from '../domain/policy/pack-faults.ts';
import { UnknownEdition } from '../domain/policy/unknown-edition.ts';
import { readCalendarYear } from '../policies/read-calendar-year.ts';
import { readPack } from '../policies/read-pack.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentFault, PolicyLibrary } from '../ports/policy-library.ts';
import type { PolicyShelf } from '../ports/policy-shelf.ts';
import { type LoadedEdition, loadedPolicies, yearsOf } from './loaded-policies.ts';

/** Everything published is known to every process after at most this long. */
const STALE_MS = 60_000;

type Options = {
  readonly shelf: Pick<PolicyShelf, 'revision' | 'published'>;
  readonly clock: Clock;
  /** A published document this version cannot read: told, and left out. Its cases then fail one by one. */
  readonly onUnreadable: (what: string) => void;
};

/** Editions and notices shipped with this version and, over them, those that administrators published. */
export const policyLibrary = ({ shelf, clock, onUnreadable }: Options): PolicyLibrary => {
  let known = loadedPolicies({ editions: [], notices: [] }, onUnreadable);
  let revision = 0;
  let readAtMs: number | undefined;
  const learn = async (): Promise<void> => {
    // Read before the documents: what is published in between is noticed the next time.
    const current = await shelf.revision();
    if (current !== revision) known = loadedPolicies(await shelf.published(), onUnreadable);
    revision = current;
    readAtMs = Date.parse(clock.now());
  };
  const find = (id: string, edition: number): LoadedEdition | undefined =>
    known.editions.find(({ pack }) => pack.id === id && pack.edition === edition);
  return {
    edition: (id, edition) => {
      const found = find(id, edition);
      if (found === undefined) throw new UnknownEdition(id, edition);
      return found.pack;
    },
    inForce: (id, on) =>
      editionInForce(
        known.packs.filter((pack) => pack.id === id),
        on,
      ),
    all: () => known.packs,
    calendar: () => known.calendar,
    refresh: async (how) => {
      if (how === 'now') return learn();
      if (readAtMs !== undefined && Date.parse(clock.now()) - readAtMs < STALE_MS) return;
      // What is known stays right for every case that names it; a process that knows nothing must not answer.
      await learn().catch((error: unknown) => {
        if (readAtMs === undefined) throw error;
      });
    },
    readPack: (file) => {
      const read = readPack(file);
      if (!read.ok) return { ok: false, faults: read.faults.map(told) };
      const faults = packFaults(read.pack);
      return faults.length === 0
        ? { ok: true, document: read.pack }
        : { ok: false, faults: faults.map(told) };
    },
    readCalendarYear: (file) => {
      const read = readCalendarYear(file);
      if (!read.ok) return { ok: false, faults: read.faults.map(told) };
      const faults = calendarYearFaults(read.year);
      return faults.length === 0 ? { ok: true, document: read.year } : { ok: false, faults };
    },
    file: (id, edition) => find(id, edition)?.file,
    signatures: (id, edition) => find(id, edition)?.signatures,
    notices: () => known.notices,
    calendarAsOf: (keys) => createCalendar(yearsOf(known.allNotices.filter(({ key }) => keys.includes(key)))),
  };
};

const told = ({ path, reason }: { readonly path: string; readonly reason: string }): DocumentFault => ({
  path,
  message: reason,
});
