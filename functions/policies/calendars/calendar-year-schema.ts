import * as v from 'valibot';
import type { CalendarYear } from '../../domain/deadline/calendar-year.ts';

const localDate = v.pipe(v.string(), v.isoDate());
const words = v.strictObject({ zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) });

const noticeEntries = {
  title: v.pipe(v.string(), v.nonEmpty()),
  documentNumber: v.pipe(v.string(), v.nonEmpty()),
  publishedOn: localDate,
  url: v.exactOptional(v.pipe(v.string(), v.url())),
};

/** Shape of a calendar file; whether its days make sense is `calendarYearFaults`. */
export const calendarYearSchema: v.GenericSchema<unknown, CalendarYear> = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)),
  notice: v.strictObject(noticeEntries),
  amendments: v.exactOptional(v.array(v.strictObject({ ...noticeEntries, effect: words }))),
  checkedOn: localDate,
  doubts: v.exactOptional(v.array(words)),
  holidays: v.array(
    v.strictObject({
      name: words,
      off: v.array(v.union([localDate, v.strictObject({ from: localDate, to: localDate })])),
      makeUp: v.array(localDate),
    }),
  ),
});
