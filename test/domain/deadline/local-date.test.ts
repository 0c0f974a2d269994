import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  isInstant,
  isLocalDate,
  localDateOf,
  startOfDay,
  toInstant,
  weekdayOf,
} from '../../../functions/domain/deadline/local-date.ts';

const aDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a local date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '9999-12-31'])(
    '%s is a day of the calendar',
    (text) => expect(isLocalDate(text)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01 ',
    '2026-01-01T00:00Z',
    '0000-01-01',
    '+002026-01-01',
    '２０２６-01-01',
    '',
  ])('"%s" is none', (text) => expect(isLocalDate(text)).toBe(false));
});

describe('an instant', () => {
  it.each([
    ['2026-02-13T16:20:00+08:00', '2026-02-13T08:20:00.000Z'],
    ['2026-02-13T08:20:00.000Z', '2026-02-13T08:20:00.000Z'],
    ['2026-02-13T08:20Z', '2026-02-13T08:20:00.000Z'],
    ['2026-02-13T03:20:00.5-05:00', '2026-02-13T08:20:00.500Z'],
    ['2026-02-13T08:20:00.123987Z', '2026-02-13T08:20:00.123Z'],
    ['2026-01-01T00:00:00+14:00', '2025-12-31T10:00:00.000Z'],
  ])('%s is read with its offset', (text, utc) => {
    expect(isInstant(text)).toBe(true);
    expect(toInstant(text)).toBe(utc);
  });
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-02-13T24:00:00Z',
    '2026-02-13T08:60:00Z',
    '2026-02-13T08:20:60Z',
    '2026-02-13T08Z',
    '2026-02-13 08:20:00Z',
    '2026-02-13T08:20:00z',
    '2026-02-13T08:20:00+0800',
    '2026-02-13T08:20:00+14:01',
    '2026-02-13T08:20:00+08:60',
    '9999-12-31T23:59:59-08:00',
    '2026-02-13',
    'now',
  ])('"%s" is none', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(toInstant(text)).toBeUndefined();
  });
  it('without an offset is Shanghai time, and not an unambiguous instant', () => {
    expect(isInstant('2026-02-13T16:20')).toBe(false);
    expect(toInstant('2026-02-13T16:20')).toBe('2026-02-13T08:20:00.000Z');
  });
});

describe('the day in Shanghai', () => {
  it.each([
    ['2026-03-10T15:59:59.999Z', '2026-03-10'],
    ['2026-03-10T16:00:00.000Z', '2026-03-11'],
    ['2026-03-10T23:59:59+08:00', '2026-03-10'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s falls on %s', (instant, date) => expect(localDateOf(instant)).toBe(date));

  it('begins at 00:00 and ends at 24:00, the first instant too late', () => {
    expect(startOfDay('2026-10-08')).toBe('2026-10-07T16:00:00.000Z');
    expect(endOfDay('2026-10-08')).toBe('2026-10-08T16:00:00.000Z');
    expect(localDateOf(endOfDay('2026-10-08'))).toBe('2026-10-09');
  });

  it('a malformed instant or date is a fault, not a guess', () => {
    expect(() => localDateOf('2026-03-10T16:00')).toThrow(RangeError);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('months (民法典 art 202)', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -13, '2024-12-31'],
  ])('%s + %i = %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

describe('the arithmetic agrees with the platform', () => {
  it('days and weekdays, 1900–2200', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = new Date(Date.parse(date) + days * 86_400_000);
        expect(addDays(date, days)).toBe(moved.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekdayOf(date) % 7).toBe(new Date(date).getUTCDay());
      }),
      { seed: 20_260_803, numRuns: 2000 },
    );
  });

  it('the local day is the one the time-zone data base gives for years of this century', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          expect(localDateOf(date.toISOString())).toBe(shanghai.format(date));
        },
      ),
      { seed: 20_260_803, numRuns: 2000 },
    );
  });
});
