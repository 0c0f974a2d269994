import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { limitsAfterNotice } from '../../../functions/domain/deadline/limits-after-notice.ts';
import { type Track, trackDeadlines } from '../../../functions/domain/deadline/track.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aCalendarYear } from './a-calendar-year.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const told = createCalendar(calendars);
const NEW_YEAR = [{ from: '2027-01-01', to: '2027-01-03' }];
const loaded = (off = NEW_YEAR, makeUp: readonly string[] = []) =>
  createCalendar([...calendars, aCalendarYear(2027, { off, makeUp })]);

type Event = { version: number; at: string; type: string; data: object };
const filed = (at: string): Event => ({ version: 1, at, type: 'filed', data: {} });
const track = (kind: string, owedBy: 'authority' | 'reporter'): Track<Event> => ({
  kind,
  owedBy,
  startsOn: (event) => (event.type === 'filed' ? event.at : undefined),
  endsOn: (event) => (event.type === 'done' ? 'met' : undefined),
});
const tracks = [track('acceptance', 'authority'), track('claim', 'reporter')];
const rules = [anAcceptanceRule(), aDeadlineRule()];
const always = () => true;

const resulting = (
  events: readonly Event[],
  now = loaded(),
  started: (started: { started: number }) => boolean = always,
) =>
  limitsAfterNotice(
    '2027#1',
    trackDeadlines(events, tracks, rules, told),
    trackDeadlines(events, tracks, rules, now),
    started,
  );

describe('limits after a holiday notice', () => {
  it('moved where working days became holidays; a date that only became sure is named beside them', () => {
    // Acceptance: 31 December and 1 January. Claim: 60 days end on Sunday 28 February.
    expect(resulting([filed('2026-12-30T02:00:00.000Z')])).toEqual({
      type: 'limits-moved',
      data: {
        notice: '2027#1',
        limits: [
          {
            kind: 'acceptance',
            started: 1,
            wasOn: '2027-01-01',
            dueOn: '2027-01-04',
            dueAt: '2027-01-04T16:00:00.000Z',
          },
          {
            kind: 'claim',
            started: 1,
            wasOn: '2027-03-01',
            dueOn: '2027-03-01',
            dueAt: '2027-03-01T16:00:00.000Z',
          },
        ],
      },
    });
  });

  it.each([
    ['2026-12-29T02:00:00.000Z', '2026-12-31', undefined],
    ['2026-12-30T02:00:00.000Z', '2027-01-01', '2027-01-04'],
    ['2027-01-04T02:00:00.000Z', '2027-01-06', '2027-01-06'],
  ])('of a report of %s due on %s', (at, before, dueOn) => {
    const limits = resulting([filed(at)])?.data.limits.find(({ kind }) => kind === 'acceptance');
    expect(limits?.wasOn).toBe(dueOn === undefined ? undefined : before);
    expect(limits?.dueOn).toBe(dueOn);
  });

  it('that are met, or began under the notice, are not told again', () => {
    const done = { version: 2, at: '2026-12-30T03:00:00.000Z', type: 'done', data: {} };
    expect(resulting([filed('2026-12-30T02:00:00.000Z'), done])).toBeUndefined();
    expect(resulting([filed('2026-12-30T02:00:00.000Z')], loaded(), () => false)).toBeUndefined();
  });

  it('of the reporter never end before the day they were told, whatever works now', () => {
    // 60 days end on Saturday 2 January, told as Monday the 4th; then the Saturday becomes a working day.
    const event = filed('2026-11-03T02:00:00.000Z');
    const works = loaded([{ from: '2027-01-01', to: '2027-01-01' }], ['2027-01-02']);
    const claimOf = (events: readonly Event[]) =>
      trackDeadlines(events, tracks, rules, works).find(({ kind }) => kind === 'claim');
    expect(claimOf([event])?.dueOn).toBe('2027-01-02');
    const fact = resulting([event], works);
    expect(fact).toMatchObject({
      type: 'limits-confirmed',
      data: { limits: [{ kind: 'claim', wasOn: '2027-01-04', dueOn: '2027-01-04' }] },
    });
    const recorded = { version: 2, at: '2026-12-30T02:00:00.000Z', ...fact } as Event;
    expect(claimOf([event, recorded])).toMatchObject({
      dueOn: '2027-01-04',
      dueAt: '2027-01-04T16:00:00.000Z',
      remindOn: ['2026-12-28', '2027-01-01', '2027-01-03'],
    });
  });
});
