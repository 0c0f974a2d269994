import * as v from 'valibot';
import type { CalendarYear } from '../domain/deadline/calendar-year.ts';
import { calendarYearSchema } from './calendars/calendar-year-schema.ts';
import { faultOf } from './issue-words.ts';

type ReadCalendarYear =
  | { readonly ok: true; readonly year: CalendarYear }
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly reason: string }[] };

/** A year's notice from its file; all faults of shape at once. Whether its days make sense is another check. */
export const readCalendarYear = (raw: unknown): ReadCalendarYear => {
  const parsed = v.safeParse(calendarYearSchema, raw);
  return parsed.success
    ? { ok: true, year: parsed.output }
    : { ok: false, faults: parsed.issues.map(faultOf) };
};
