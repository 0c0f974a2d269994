import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { computeDeadline } from '../../../functions/domain/deadline/compute-deadline.ts';
import type { Deadline } from '../../../functions/domain/deadline/deadline.ts';
import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';
import { addDays, endOfDay } from '../../../functions/domain/deadline/local-date.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aCalendarYear } from './a-calendar-year.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const calendar = createCalendar(calendars);
const seed = 20_260_803;

const deadlineOf = (rule: DeadlineRule, from: string, extend?: number, on = calendar): Deadline => {
  const outcome = computeDeadline(rule, from, on, extend === undefined ? {} : { extend });
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} at ${outcome.refusal.path}`);
  return outcome.value;
};

describe('working-day limits', () => {
  it.each([
    ['an ordinary week', '2026-03-10', '2026-03-12'],
    ['over a weekend', '2026-03-12', '2026-03-16'],
    ['filed on Friday evening before the make-up Saturday', '2026-02-13T16:20', '2026-02-24'],
    ['filed the day before that', '2026-02-12', '2026-02-14'],
    ['filed on the make-up Saturday', '2026-02-14', '2026-02-25'],
    ['filed inside the Spring Festival', '2026-02-18', '2026-02-25'],
    ['filed on its last day off', '2026-02-23', '2026-02-25'],
    ['filed on the first day back', '2026-02-24', '2026-02-26'],
    ['over the make-up Saturday after the festival', '2026-02-26', '2026-02-28'],
    ['before the National Day block', '2026-09-30', '2026-10-09'],
    ['over the make-up Saturday after it', '2026-10-08', '2026-10-10'],
    ['over the make-up Sunday before Mid-Autumn', '2026-09-18', '2026-09-21'],
  ])('two working days, %s: %s → %s', (_when, from, dueOn) => {
    const deadline = deadlineOf(anAcceptanceRule(), from);
    expect(deadline.dueOn).toBe(dueOn);
    expect(deadline.unrolledOn).toBe(dueOn);
    expect(deadline.dueAt).toBe(endOfDay(dueOn));
  });

  it('a report at 23:59 in Shanghai belongs to that day, one at 00:00 to the next', () => {
    expect(deadlineOf(anAcceptanceRule(), '2026-03-10T15:59:59.999Z').dueOn).toBe('2026-03-12');
    expect(deadlineOf(anAcceptanceRule(), '2026-03-10T16:00:00.000Z').dueOn).toBe('2026-03-13');
  });
});

describe('calendar-day limits', () => {
  it('the claim example: 60 days end inside the National Day block and roll to 8 October', () => {
    expect(deadlineOf(aDeadlineRule(), '2026-08-03')).toEqual({
      kind: 'claim',
      from: '2026-08-03',
      unrolledOn: '2026-10-02',
      dueOn: '2026-10-08',
      dueAt: '2026-10-08T16:00:00.000Z',
      provisional: false,
      remindOn: ['2026-10-01', '2026-10-05', '2026-10-07'],
      basis: aDeadlineRule().basis,
    });
  });

  it.each([
    ['the day before the block', '2026-08-01', '2026-09-30', '2026-09-30'],
    ['its first day', '2026-08-02', '2026-10-01', '2026-10-08'],
    ['its last day', '2026-08-08', '2026-10-07', '2026-10-08'],
    ['the day after it', '2026-08-09', '2026-10-08', '2026-10-08'],
    ['the make-up Saturday', '2026-08-11', '2026-10-10', '2026-10-10'],
    ['the Sunday after', '2026-08-12', '2026-10-11', '2026-10-12'],
  ])('an end on %s: %s → unrolled %s, due %s', (_where, from, unrolledOn, dueOn) => {
    expect(deadlineOf(aDeadlineRule(), from)).toMatchObject({ unrolledOn, dueOn });
    expect(deadlineOf(aDeadlineRule({ roll: false }), from)).toMatchObject({ unrolledOn, dueOn: unrolledOn });
  });
});

describe('hour limits', () => {
  const siteCheck = aDeadlineRule({ kind: 'site-check', length: 24, dayKind: 'hour', remindBefore: [1] });

  it('begin at once, run through rest days and keep the minute', () => {
    expect(deadlineOf(siteCheck, '2026-10-01T09:30:15+08:00')).toMatchObject({
      unrolledOn: '2026-10-02',
      dueOn: '2026-10-02',
      dueAt: '2026-10-02T01:30:15.000Z',
      provisional: false,
      remindOn: [],
    });
  });
  it('an end at 24:00 belongs to the day it ends', () => {
    expect(deadlineOf(siteCheck, '2026-03-10T00:00:00+08:00')).toMatchObject({
      dueOn: '2026-03-10',
      dueAt: '2026-03-10T16:00:00.000Z',
    });
  });
  it('need a time', () => {
    expect(computeDeadline(siteCheck, '2026-10-01', calendar)).toEqual({
      ok: false,
      refusal: { code: 'deadline.instant-required', path: 'from' },
    });
  });
  it('an extension by days keeps the time of day', () => {
    const rule = { ...siteCheck, extension: { max: 2, dayKind: 'working-day' } } as const;
    expect(deadlineOf(rule, '2026-09-29T09:30:00+08:00', 1).dueAt).toBe('2026-10-08T01:30:00.000Z');
  });
});

describe('month limits', () => {
  const supervision = aDeadlineRule({
    kind: 'listed-supervision',
    length: 6,
    dayKind: 'month',
    roll: false,
    extension: { max: 6, dayKind: 'month' },
  });
  it.each([
    ['2026-01-15', '2026-07-15'],
    ['2026-03-31', '2026-09-30'],
    ['2025-08-31', '2026-02-28'],
  ])('six months from %s end on %s', (from, dueOn) => {
    expect(deadlineOf(supervision, from).dueOn).toBe(dueOn);
  });
  it('six and six are a year', () => {
    expect(deadlineOf(supervision, '2025-07-15', 6).dueOn).toBe('2026-07-15');
  });
});

describe('extensions', () => {
  const handling = aDeadlineRule({ kind: 'handling', extension: { max: 30, dayKind: 'calendar-day' } });

  it('60 + 30 is 90 days from acceptance, whatever the rest days at the sixtieth', () => {
    expect(deadlineOf(handling, '2026-08-03', 30)).toMatchObject({
      unrolledOn: '2026-11-01',
      dueOn: '2026-11-02',
    });
    fc.assert(
      fc.property(fc.nat(2200), (days) => {
        const from = addDays('2020-01-01', days);
        const ninety = deadlineOf(aDeadlineRule({ kind: 'handling', length: 90 }), from);
        expect(deadlineOf(handling, from, 30)).toEqual(ninety);
      }),
      { seed },
    );
  });

  it('an extension in working days is counted from the unrolled end too', () => {
    const rule = aDeadlineRule({ extension: { max: 5, dayKind: 'working-day' } });
    expect(deadlineOf(rule, '2026-08-03', 5)).toMatchObject({
      unrolledOn: '2026-10-13',
      dueOn: '2026-10-13',
    });
  });

  it.each([
    [30, undefined],
    [31, 'deadline.extension-too-long'],
    [-1, 'deadline.extension-invalid'],
    [1.5, 'deadline.extension-invalid'],
    [Number.NaN, 'deadline.extension-invalid'],
    [0, undefined],
  ])('by %d: %s', (extend, code) => {
    const outcome = computeDeadline(handling, '2026-08-03', calendar, { extend });
    expect(outcome.ok ? undefined : outcome.refusal).toEqual(code && { code, path: 'extend' });
  });

  it('a rule without extension refuses one', () => {
    expect(computeDeadline(aDeadlineRule(), '2026-08-03', calendar, { extend: 1 })).toEqual({
      ok: false,
      refusal: { code: 'deadline.extension-not-allowed', path: 'extend' },
    });
  });
});

describe('provisional dates', () => {
  it.each([
    ['the last working day of a known year', anAcceptanceRule(), '2026-12-29', '2026-12-31', false],
    ['the first day of an unknown year', anAcceptanceRule(), '2026-12-30', '2027-01-01', true],
    ['an end that rolls into it', aDeadlineRule({ length: 1 }), '2026-12-31', '2027-01-01', true],
    ['an end in it that does not roll', aDeadlineRule({ roll: false }), '2026-12-31', '2027-03-01', false],
    ['a start in an unknown year', anAcceptanceRule(), '2019-12-30', '2020-01-02', true],
    ['a start on the eve of a known one', anAcceptanceRule(), '2019-12-31', '2020-01-03', false],
  ])('%s', (_what, rule, from, dueOn, provisional) => {
    expect(deadlineOf(rule, from)).toMatchObject({ dueOn, provisional });
  });

  it('rest on the working days of an extension too', () => {
    const rule = aDeadlineRule({ length: 10, roll: false, extension: { max: 9, dayKind: 'working-day' } });
    expect(deadlineOf(rule, '2026-12-18', 3)).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(deadlineOf(rule, '2026-12-18', 4)).toMatchObject({ dueOn: '2027-01-01', provisional: true });
  });

  it('become certain, and move, when the notice is loaded', () => {
    const loaded = createCalendar([
      ...calendars,
      aCalendarYear(2027, { off: [{ from: '2027-01-01', to: '2027-01-03' }] }),
    ]);
    expect(deadlineOf(anAcceptanceRule(), '2026-12-30', undefined, loaded)).toMatchObject({
      dueOn: '2027-01-04',
      provisional: false,
    });
  });
});

describe('reminders', () => {
  it('count from the rolled due date, ascending, each day once', () => {
    expect(deadlineOf(aDeadlineRule({ remindBefore: [1, 7, 0, 1] }), '2026-08-03').remindOn).toEqual([
      '2026-10-01',
      '2026-10-07',
      '2026-10-08',
    ]);
  });
  it('never fall on or before the day of the trigger', () => {
    expect(deadlineOf(anAcceptanceRule({ remindBefore: [7, 3, 2, 1] }), '2026-03-10').remindOn).toEqual([
      '2026-03-11',
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['2026-02-30', 'deadline.date-invalid'],
    ['2026-02-13T25:00:00+08:00', 'deadline.date-invalid'],
    ['yesterday', 'deadline.date-invalid'],
    ['', 'deadline.date-invalid'],
    ['1899-12-31', 'deadline.out-of-range'],
    ['2201-01-01', 'deadline.out-of-range'],
    ['0001-01-01', 'deadline.out-of-range'],
    ['9999-12-31', 'deadline.out-of-range'],
    ['2200-12-15', 'deadline.out-of-range'],
  ])('"%s" is refused as %s', (from, code) => {
    for (const rule of [aDeadlineRule(), anAcceptanceRule({ length: 15 })])
      expect(computeDeadline(rule, from, calendar)).toEqual({ ok: false, refusal: { code, path: 'from' } });
  });

  it.each(['working-day', 'calendar-day', 'month', 'hour'] as const)(
    'an absurd length in %ss is refused, not computed',
    (dayKind) => {
      const rule = aDeadlineRule({ length: 2_000_000_000, dayKind });
      const outcome = computeDeadline(rule, '2026-01-01T00:00:00Z', calendar);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'deadline.out-of-range' } });
    },
  );

  it('31 December 2200 is the last day a limit can end on', () => {
    const oneDay = aDeadlineRule({ length: 1, remindBefore: [] });
    for (const rule of [oneDay, anAcceptanceRule({ length: 1 })])
      expect(deadlineOf(rule, '2200-12-30').dueOn).toBe('2200-12-31');
    const closed = createCalendar([aCalendarYear(2200, { off: ['2200-12-31'] })]);
    expect(computeDeadline(oneDay, '2200-12-30', closed)).toMatchObject({
      refusal: { code: 'deadline.out-of-range' },
    });
  });

  it('a rule with a negative or broken length is a fault of the pack', () => {
    expect(() => computeDeadline(aDeadlineRule({ length: -1 }), '2026-01-01', calendar)).toThrow(RangeError);
    expect(() => computeDeadline(aDeadlineRule({ length: 0.5 }), '2026-01-01', calendar)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const aRule = fc
    .record({
      length: fc.nat(200),
      dayKind: fc.constantFrom('working-day' as const, 'calendar-day' as const),
      roll: fc.boolean(),
    })
    .map(aDeadlineRule);
  const aFrom = fc.nat(2400).map((days) => addDays('2020-01-01', days));

  it('a later trigger never gives an earlier due date', () => {
    fc.assert(
      fc.property(aRule, aFrom, fc.nat(30), (rule, from, later) => {
        expect(deadlineOf(rule, from).dueOn <= deadlineOf(rule, addDays(from, later)).dueOn).toBe(true);
      }),
      { seed },
    );
  });

  it('a date never moves earlier when a holiday is added', () => {
    fc.assert(
      fc.property(aRule, fc.nat(300), fc.nat(364), (rule, start, off) => {
        const from = addDays('2027-01-01', start);
        const without = createCalendar([aCalendarYear(2027)]);
        const withIt = createCalendar([aCalendarYear(2027, { off: [addDays('2027-01-01', off)] })]);
        expect(
          deadlineOf(rule, from, undefined, without).dueOn <= deadlineOf(rule, from, undefined, withIt).dueOn,
        ).toBe(true);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('a rolled end is a working day, and rolls no further', () => {
    fc.assert(
      fc.property(fc.nat(200), aFrom, (length, from) => {
        const { dueOn, unrolledOn } = deadlineOf(aDeadlineRule({ length }), from);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(calendar.nextWorkingDay(dueOn)).toBe(dueOn);
        expect(calendar.workingDaysBetween(unrolledOn, dueOn)).toBe(unrolledOn === dueOn ? 0 : 1);
      }),
      { seed },
    );
  });
});

describe('throughput', () => {
  it('is printed (goal 100,000 deadlines per second and core)', () => {
    const froms = Array.from({ length: 1000 }, (_, day) => `${addDays('2023-06-01', day)}T10:00:00+08:00`);
    const rules = [aDeadlineRule(), anAcceptanceRule()];
    const rounds = 50;
    for (const from of froms) for (const rule of rules) deadlineOf(rule, from);
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1)
      for (const from of froms) for (const rule of rules) deadlineOf(rule, from);
    const { user, system } = process.cpuUsage(before);
    const perSecond = (rounds * froms.length * rules.length) / ((user + system) / 1e6);
    console.log(`deadlines per CPU second: ${Math.round(perSecond).toLocaleString('en')}`);
    // Loose, for a busy machine: only a change of the algorithm's order would fail it.
    expect(perSecond).toBeGreaterThan(10_000);
  });
});
