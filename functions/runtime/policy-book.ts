import { createCalendar } from '../domain/deadline/calendar.ts';
import { calendars } from '../policies/calendars/calendars.ts';
import { findPack, packInForce, packs } from '../policies/packs.ts';
import type { PolicyBook } from '../ports/policy-book.ts';

/** The editions and notices shipped with this version. */
export const shippedPolicies = (): PolicyBook => {
  const calendar = createCalendar(calendars);
  return {
    edition: (id, edition) => {
      const pack = findPack(id, edition);
      if (pack === undefined) throw new Error(`no such policy edition: ${id} ${edition}`);
      return pack;
    },
    inForce: packInForce,
    all: () => packs,
    calendar: () => calendar,
  };
};
