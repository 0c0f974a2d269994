import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';
import { type Track, trackDeadlines } from '../../../functions/domain/deadline/track.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const calendar = createCalendar(calendars);

type Happened = { readonly type: string; readonly at: string; readonly data?: object };

const track: Track<Happened> = {
  kind: 'task',
  owedBy: 'authority',
  startsOn: ({ type, at }) => (type === 'began' ? at : undefined),
  endsOn: ({ type }) => (type === 'done' ? 'met' : type === 'dropped' ? 'void' : undefined),
};

const limitsOf = (rule: DeadlineRule, ...happened: readonly Happened[]) =>
  trackDeadlines(
    happened.map((event, index) => ({ data: {}, ...event, version: index + 1 })),
    [track],
    [{ ...rule, kind: 'task' }],
    calendar,
  );
const limitOf = (rule: DeadlineRule, ...happened: readonly Happened[]) => limitsOf(rule, ...happened).at(-1);

const at = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
const began = (local: string): Happened => ({ type: 'began', at: at(local) });
const suspended = (local: string): Happened => ({ type: 'suspended', at: at(local) });
const resumed = (local: string): Happened => ({ type: 'resumed', at: at(local) });
const noted = (key: string, started = 1, kind = 'task'): Happened => ({
  type: 'deadline-noted',
  at: at('2026-03-18T00:00'),
  data: { kind, started, key, dueAt: '' },
});
const extended = (length: number, when = '2026-03-12T10:00', kind = 'task'): Happened => ({
  type: 'extension-approved',
  at: at(when),
  data: { kind, length },
});

const tenDays = aDeadlineRule({
  length: 10,
  remindBefore: [3],
  extension: { max: 30, dayKind: 'calendar-day' },
});
const workingDays = anAcceptanceRule({ length: 5, remindBefore: [] });
const hours = aDeadlineRule({ length: 24, dayKind: 'hour', roll: false, remindBefore: [] });

describe('a limit in a history', () => {
  it('begins, is met at an instant, or becomes void', () => {
    const start = began('2026-03-10T16:00');
    expect(limitsOf(tenDays, start)).toMatchObject([
      { status: 'open', started: 1, dueOn: '2026-03-20', dueAt: '2026-03-20T16:00:00.000Z', noted: [] },
    ]);
    const met = limitOf(tenDays, start, { type: 'done', at: at('2026-03-12T09:00') });
    expect(met).toMatchObject({ status: 'met', metAt: at('2026-03-12T09:00') });
    const dropped = limitOf(tenDays, start, { type: 'dropped', at: at('2026-03-12T09:00') });
    expect(dropped).toMatchObject({ status: 'void' });
    expect(dropped).not.toHaveProperty('metAt');
  });

  it('is replaced by a second start; the first is void', () => {
    expect(limitsOf(tenDays, began('2026-03-10T16:00'), began('2026-03-12T16:00'))).toMatchObject([
      { started: 1, status: 'void', dueOn: '2026-03-20' },
      { started: 2, status: 'open', dueOn: '2026-03-23' },
    ]);
  });

  it('does not exist where the measure has no rule for it', () => {
    const events = [{ ...began('2026-03-10T16:00'), version: 1, data: {} }];
    expect(trackDeadlines(events, [track], [tenDays], calendar)).toEqual([]);
  });

  it('keeps what the sweep recorded for this very instance', () => {
    const limit = limitOf(
      tenDays,
      began('2026-03-10T16:00'),
      noted('remind:2026-03-17'),
      noted('breach', 9),
      noted('breach', 1, 'other'),
    );
    expect(limit?.noted).toEqual(['remind:2026-03-17']);
  });

  it('hands the trigger the measure names to the track', () => {
    const seen: unknown[] = [];
    const curious: Track<Happened> = {
      ...track,
      startsOn: (event, from) => (seen.push(['start', from]) > 0 ? event.at : undefined),
      endsOn: (_, from) => (seen.push(['end', from]) < 0 ? 'met' : undefined),
    };
    const events = [1, 2].map((version) => ({ ...began('2026-03-10T16:00'), version, data: {} }));
    trackDeadlines(events, [curious], [{ ...tenDays, kind: 'task', from: 'accepted' }], calendar);
    expect(seen).toEqual([
      ['start', 'accepted'],
      ['end', 'accepted'],
      ['start', 'accepted'],
    ]);
  });
});

describe('a suspension', () => {
  const start = began('2026-03-10T16:00');

  it('pauses the limit and then moves it by the days in between', () => {
    expect(limitOf(tenDays, start, suspended('2026-03-12T10:00'))).toMatchObject({ status: 'paused' });
    const after = limitOf(tenDays, start, suspended('2026-03-12T10:00'), resumed('2026-03-17T09:00'));
    // 20 + 5 = the 25th; reminded three days before the new day.
    expect(after).toMatchObject({ status: 'open', dueOn: '2026-03-25', remindOn: ['2026-03-22'] });
  });

  it('inside one day moves no day limit', () => {
    const after = limitOf(tenDays, start, suspended('2026-03-12T10:00'), resumed('2026-03-12T18:00'));
    expect(after?.dueOn).toBe('2026-03-20');
  });

  it('moves working days by the working days in it, over a weekend by none', () => {
    // Five working days from Tuesday 03-10 end on Tuesday 03-17.
    expect(limitOf(workingDays, start)?.dueOn).toBe('2026-03-17');
    const week = limitOf(workingDays, start, suspended('2026-03-11T10:00'), resumed('2026-03-18T10:00'));
    expect(week?.dueOn).toBe('2026-03-24');
    const weekend = limitOf(workingDays, start, suspended('2026-03-13T19:00'), resumed('2026-03-15T10:00'));
    expect(weekend?.dueOn).toBe('2026-03-17');
  });

  it('moves hours by its own length, to the minute, also past midnight', () => {
    const short = limitOf(hours, start, suspended('2026-03-10T23:30'), resumed('2026-03-11T00:45'));
    expect(short).toMatchObject({ dueAt: at('2026-03-11T17:15'), dueOn: '2026-03-11' });
    const long = limitOf(hours, start, suspended('2026-03-10T17:00'), resumed('2026-03-12T18:00'));
    expect(long).toMatchObject({ dueAt: at('2026-03-13T17:00'), dueOn: '2026-03-13' });
  });

  it('rolls the new last day when the measure rolls', () => {
    // 03-20 + 1 is a Saturday.
    const after = limitOf(tenDays, start, suspended('2026-03-12T10:00'), resumed('2026-03-13T10:00'));
    expect(after).toMatchObject({ unrolledOn: '2026-03-21', dueOn: '2026-03-23' });
  });

  it('adds up over several', () => {
    const after = limitOf(
      tenDays,
      start,
      suspended('2026-03-11T10:00'),
      resumed('2026-03-12T10:00'),
      suspended('2026-03-13T10:00'),
      resumed('2026-03-17T10:00'),
    );
    expect(after?.unrolledOn).toBe('2026-03-25');
  });

  it('is not forgotten by an extension, whichever comes first', () => {
    const pause = [suspended('2026-03-13T10:00'), resumed('2026-03-17T10:00')];
    const later = limitOf(tenDays, start, ...pause, extended(10, '2026-03-18T10:00'));
    const earlier = limitOf(tenDays, start, extended(10), ...pause);
    for (const limit of [later, earlier])
      expect(limit).toMatchObject({ unrolledOn: '2026-04-03', dueOn: '2026-04-03', extendedBy: 10 });
  });

  it('mends nothing that was broken before', () => {
    const broken = limitOf(tenDays, start, suspended('2026-03-21T10:00'), resumed('2026-03-22T10:00'));
    expect(broken).toMatchObject({ status: 'open', dueOn: '2026-03-20' });
  });

  it('does not move a limit that began after it', () => {
    const limit = limitOf(
      tenDays,
      start,
      suspended('2026-03-11T10:00'),
      resumed('2026-03-13T10:00'),
      began('2026-03-13T10:00'),
    );
    expect(limit).toMatchObject({ dueOn: '2026-03-23', status: 'open' });
    const extendedLater = limitOf(
      tenDays,
      start,
      suspended('2026-03-11T10:00'),
      resumed('2026-03-13T10:00'),
      began('2026-03-13T10:00'),
      extended(7, '2026-03-16T10:00'),
    );
    expect(extendedLater?.dueOn).toBe('2026-03-30');
  });

  it('makes a day provisional when it moves into a year whose notice is not loaded', () => {
    const december = began('2026-12-10T10:00');
    expect(limitOf(workingDays, december)).toMatchObject({ provisional: false });
    const moved = limitOf(workingDays, december, suspended('2026-12-11T10:00'), resumed('2027-01-05T10:00'));
    expect(moved).toMatchObject({ provisional: true });
  });
});

describe('an approved extension', () => {
  const start = began('2026-03-10T16:00');

  it('of another limit changes nothing', () => {
    expect(limitOf(tenDays, start, extended(10, '2026-03-12T10:00', 'other'))).toEqual(
      limitOf(tenDays, start),
    );
  });

  it('beyond the measure’s maximum, or where it allows none, leaves the day as it was', () => {
    expect(limitOf(tenDays, start, extended(31))?.dueOn).toBe('2026-03-20');
    expect(limitOf(workingDays, start, extended(1))?.dueOn).toBe('2026-03-17');
  });

  it('lets a broken limit be broken again: breach and ladder are not carried over, reminders are', () => {
    const before = [noted('remind:2026-03-17'), noted('breach'), noted('escalate:unit-lead')];
    const again = limitOf(tenDays, start, ...before, extended(10, '2026-03-23T10:00'));
    expect(again).toMatchObject({ dueOn: '2026-03-30', noted: ['remind:2026-03-17'] });
  });

  it('that ends in the past leaves it broken', () => {
    const still = limitOf(tenDays, start, noted('breach'), extended(3, '2026-03-28T10:00'));
    expect(still).toMatchObject({ dueOn: '2026-03-23', noted: ['breach'] });
  });
});
