import chineseDays from 'chinese-days';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { calendarYearFaults, daysOf } from '../../../functions/domain/deadline/calendar-year.ts';
import { addDays, addMonths, weekdayOf } from '../../../functions/domain/deadline/local-date.ts';
import { calendarYearSchema } from '../../../functions/policies/calendars/calendar-year-schema.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';

const calendar = createCalendar(calendars);
const everyDay = Array.from({ length: 2557 }, (_, index) => addDays('2020-01-01', index));

describe('the calendars of 2020–2026', () => {
  it('cover each year once, in order, from a numbered notice published the year before', () => {
    expect(calendars.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { year, notice, amendments = [], checkedOn } of calendars) {
      expect(notice.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
      expect(notice.documentNumber).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
      expect(notice.publishedOn.slice(0, 4)).toBe(String(year - 1));
      for (const { url, publishedOn } of [notice, ...amendments]) {
        expect(url).toMatch(/^https:\/\/www\.gov\.cn\//);
        expect(publishedOn <= checkedOn).toBe(true);
      }
    }
  });

  it('have no faults', () => {
    for (const year of calendars) expect(calendarYearFaults(year)).toEqual([]);
  });

  it('agree with the library chinese-days on every day', () => {
    const different = everyDay.filter((date) => calendar.isWorkingDay(date) !== chineseDays.isWorkday(date));
    expect(everyDay.at(-1)).toBe('2026-12-31');
    expect(different).toEqual([]);
    console.log(`calendar: ${everyDay.length} days compared with chinese-days, ${different.length} differ`);
  });

  it('2026 has 248 working days: 21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23', () => {
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
    const months = Array.from({ length: 12 }, (_, month) => {
      const first = addMonths('2026-01-01', month);
      return calendar.workingDaysBetween(addDays(first, -1), addDays(addMonths(first, 1), -1));
    });
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  // 全国年节及纪念日放假办法: 11 statutory days a year, 13 from 2025; moving weekends about changes no total.
  it.each([
    [2020, 11],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('%i: make-up days repay all but the %i statutory holidays', (year, statutory) => {
    const days = everyDay.filter((date) => date.startsWith(`${year}-`));
    const weekdays = days.filter((date) => weekdayOf(date) <= 5).length;
    const working = days.filter(calendar.isWorkingDay).length;
    // The extension of 2020 freed Friday 31 January and cancelled the make-up Saturday 1 February.
    const gift = year === 2020 ? 2 : 0;
    expect(weekdays - working).toBe(statutory + gift);
  });
});

describe('the extension of the Spring Festival of 2020', () => {
  it('makes 31 January to 2 February rest days; work resumes on 3 February', () => {
    expect(['2020-01-31', '2020-02-01', '2020-02-02'].map(calendar.isWorkingDay)).toEqual([
      false,
      false,
      false,
    ]);
    expect(calendar.nextWorkingDay('2020-01-31')).toBe('2020-02-03');
    expect(calendars[0]?.amendments?.[0]?.documentNumber).toBe('国办发明电〔2020〕1号');
  });
});

describe('a calendar file an administrator loads', () => {
  const year2026 = calendars.at(-1);

  it('is accepted as it ships', () => {
    expect(v.is(calendarYearSchema, structuredClone(year2026))).toBe(true);
  });

  it.each([
    ['no document number', { notice: { title: '通知', publishedOn: '2025-11-04' } }, 'notice.documentNumber'],
    ['a malformed date', { checkedOn: '2026/11/21' }, 'checkedOn'],
    ['an unknown field', { weekend: [6, 7] }, 'weekend'],
    ['a year as text', { year: '2026' }, 'year'],
    [
      'a holiday without English',
      { holidays: [{ name: { zh: '元旦' }, off: [], makeUp: [] }] },
      'holidays.0.name.en',
    ],
  ])('with %s is refused at its path', (_what, change, path) => {
    const result = v.safeParse(calendarYearSchema, { ...year2026, ...change });
    expect(result.issues?.map((issue) => v.getDotPath(issue))).toContain(path);
  });

  it('spans are inclusive at both ends', () => {
    expect(daysOf({ from: '2026-04-04', to: '2026-04-06' })).toEqual([
      '2026-04-04',
      '2026-04-05',
      '2026-04-06',
    ]);
  });
});
