import type { Words } from '../words.ts';
import type { LocalDate } from './local-date.ts';

/** A notice of the General Office of the State Council (国务院办公厅). */
export type HolidayNotice = {
  readonly title: string;
  readonly documentNumber: string;
  readonly publishedOn: LocalDate;
  readonly url?: string;
};

/** One day, or all days from `from` to `to`, both included. */
export type DaySpan = LocalDate | { readonly from: LocalDate; readonly to: LocalDate };

export type Holiday = {
  readonly name: Words;
  readonly off: readonly DaySpan[];
  /** Saturdays and Sundays that are working days (调休上班). */
  readonly makeUp: readonly LocalDate[];
};

/**
 * The working-day arrangement of one year. Days of the December before may be listed: the notice of 2023
 * began its New Year on 2022-12-31.
 */
export type CalendarYear = {
  readonly year: number;
  readonly notice: HolidayNotice;
  /** Later notices that changed the year; `holidays` holds the result. */
  readonly amendments?: readonly (HolidayNotice & { readonly effect: Words })[];
  /** Where the data were compared with the notice's text, and when. */
  readonly checkedOn: LocalDate;
  readonly doubts?: readonly Words[];
  readonly holidays: readonly Holiday[];
};
