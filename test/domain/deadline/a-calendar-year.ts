import type { CalendarYear, Holiday } from '../../../functions/domain/deadline/calendar-year.ts';

/** A fictional notice with one holiday. */
export const aCalendarYear = (year: number, holiday: Partial<Holiday> = {}): CalendarYear => ({
  year,
  notice: {
    title: `${year}年放假安排（测试）`,
    documentNumber: '测试〔2026〕1号',
    publishedOn: `${year - 1}-11-04`,
  },
  checkedOn: `${year - 1}-11-05`,
  holidays: [{ name: { zh: '元旦', en: "New Year's Day" }, off: [], makeUp: [], ...holiday }],
});
