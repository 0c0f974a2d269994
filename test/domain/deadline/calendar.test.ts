import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { type CalendarYear, calendarYearFaults } from '../../../functions/domain/deadline/calendar-year.ts';
import { addDays, weekdayOf } from '../../../functions/domain/deadline/local-date.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aCalendarYear } from './a-calendar-year.ts';

const calendar = createCalendar(calendars);
const seed = 20_260_215;
const aDay = fc.integer({ min: 0, max: 7 * 365 }).map((days) => addDays('2020-01-01', days));

/** Every block of rest days of 2026 longer than a weekend: last working day before, first one after. */
const blocks2026 = [
  ['New Year', '2025-12-31', '2026-01-04'],
  ['Spring Festival', '2026-02-14', '2026-02-24'],
  ['Tomb-Sweeping Day', '2026-04-03', '2026-04-07'],
  ['Labour Day', '2026-04-30', '2026-05-06'],
  ['Dragon Boat Festival', '2026-06-18', '2026-06-22'],
  ['Mid-Autumn Festival', '2026-09-24', '2026-09-28'],
  ['National Day', '2026-09-30', '2026-10-08'],
] as const;

describe('holiday blocks of 2026', () => {
  it.each(blocks2026)('%s: nobody works between %s and %s', (_name, before, after) => {
    expect(calendar.isWorkingDay(before)).toBe(true);
    expect(calendar.isWorkingDay(after)).toBe(true);
    expect(calendar.addWorkingDays(before, 1)).toBe(after);
    expect(calendar.nextWorkingDay(addDays(before, 1))).toBe(after);
    expect(calendar.workingDaysBetween(before, addDays(after, -1))).toBe(0);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'the weekend day %s is worked to make up',
    (date) => {
      expect(weekdayOf(date)).toBeGreaterThan(5);
      expect(calendar.isWorkingDay(date)).toBe(true);
    },
  );
});

describe('years without a notice', () => {
  it('fall back to Monday to Friday and say that they are not known', () => {
    expect(calendar.isKnown('2026-12-31')).toBe(true);
    expect(calendar.isKnown('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-02')).toBe(false);
    expect(calendar.isKnown('2019-12-31')).toBe(false);
  });
});

describe('properties of working days', () => {
  it('adding and counting are inverse, and the result is a working day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), (date, n) => {
        const end = calendar.addWorkingDays(date, n);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(calendar.workingDaysBetween(date, end)).toBe(n);
        expect(calendar.workingDaysBetween(end, date)).toBe(-n);
      }),
      { seed },
    );
  });

  it('a later start or a longer length never ends earlier', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.nat(200), fc.nat(200), (a, b, n, m) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(calendar.addWorkingDays(early, n) <= calendar.addWorkingDays(late, n)).toBe(true);
        expect(
          calendar.addWorkingDays(early, Math.min(n, m)) <= calendar.addWorkingDays(early, Math.max(n, m)),
        ).toBe(true);
      }),
      { seed },
    );
  });

  it('counting day by day gives the same number', () => {
    fc.assert(
      fc.property(aDay, fc.nat(120), (date, span) => {
        let counted = 0;
        for (let day = 1; day <= span; day += 1) if (calendar.isWorkingDay(addDays(date, day))) counted += 1;
        expect(calendar.workingDaysBetween(date, addDays(date, span))).toBe(counted);
      }),
      { seed },
    );
  });

  it('rolling twice is rolling once, and never back', () => {
    fc.assert(
      fc.property(aDay, (date) => {
        const rolled = calendar.nextWorkingDay(date);
        expect(calendar.nextWorkingDay(rolled)).toBe(rolled);
        expect(rolled >= date).toBe(true);
      }),
      { seed },
    );
  });
});

describe('faults of a calendar', () => {
  it.each<[string, Partial<CalendarYear['holidays'][number]>, string]>([
    ['a day that does not exist', { off: ['2027-02-30'] }, 'holidays.0.off.0'],
    [
      'a block that ends before it begins',
      { off: [{ from: '2027-02-10', to: '2027-02-09' }] },
      'holidays.0.off.0',
    ],
    ['a block of a whole year', { off: [{ from: '2027-01-01', to: '2027-12-31' }] }, 'holidays.0.off.0'],
    ['a day of another year', { off: ['2028-01-01'] }, 'holidays.0.off.0'],
    ['a day listed twice', { off: ['2027-01-01', '2027-01-01'] }, 'holidays.0.off.1'],
    [
      'a make-up day that is also off',
      { off: ['2027-01-02'], makeUp: ['2027-01-02'] },
      'holidays.0.makeUp.0',
    ],
    ['a make-up day from Monday to Friday', { makeUp: ['2027-01-04'] }, 'holidays.0.makeUp.0'],
    ['a make-up day on a Friday', { makeUp: ['2027-01-08'] }, 'holidays.0.makeUp.0'],
    ['a make-up day that does not exist', { makeUp: ['2027-04-31'] }, 'holidays.0.makeUp.0'],
  ])('%s is found at its place', (_what, holiday, path) => {
    expect(calendarYearFaults(aCalendarYear(2027, holiday)).map((fault) => fault.path)).toEqual([path]);
  });

  it('a year may begin in the December before', () => {
    const year = aCalendarYear(2027, { off: [{ from: '2026-12-31', to: '2027-01-02' }] });
    expect(calendarYearFaults(year)).toEqual([]);
    expect(createCalendar([...calendars, year]).isWorkingDay('2026-12-31')).toBe(false);
  });

  it('the later notice decides a day of December that both name, in whatever order they are given', () => {
    const earlier = aCalendarYear(2027, { off: ['2027-12-25'] });
    const later = aCalendarYear(2028, { makeUp: ['2027-12-25'] });
    for (const years of [
      [earlier, later],
      [later, earlier],
    ])
      expect(createCalendar(years).isWorkingDay('2027-12-25')).toBe(true);
  });

  it('two notices for one year, and dates outside the table, are faults', () => {
    expect(() => createCalendar([aCalendarYear(2027), aCalendarYear(2027)])).toThrow(RangeError);
    expect(() => calendar.isWorkingDay('1899-12-31')).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2202-12-30', 30)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2026-01-01', -1)).toThrow(RangeError);
  });
});
