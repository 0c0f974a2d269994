import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { computeDeadline } from '../../../functions/domain/deadline/compute-deadline.ts';
import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';
import { dueActions, escalationsOf, nextInstant } from '../../../functions/domain/deadline/escalation.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const calendar = createCalendar(calendars);

const deadlineOf = (rule: DeadlineRule, from: string) => {
  const outcome = computeDeadline(rule, from, calendar);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('escalation ladder', () => {
  it('counts working days after the due date: at once, then the ends of the next two', () => {
    const rule = anAcceptanceRule();
    expect(escalationsOf(rule, deadlineOf(rule, '2026-03-11'), calendar)).toEqual([
      { to: 'unit-lead', at: '2026-03-13T16:00:00.000Z' }, // Friday 24:00
      { to: 'county-lead', at: '2026-03-16T16:00:00.000Z' }, // Monday 24:00
      { to: 'city-supervisor', at: '2026-03-17T16:00:00.000Z' },
    ]);
  });

  it('skips the Spring Festival', () => {
    const rule = anAcceptanceRule();
    expect(escalationsOf(rule, deadlineOf(rule, '2026-02-12'), calendar).map(({ at }) => at)).toEqual([
      '2026-02-14T16:00:00.000Z',
      '2026-02-24T16:00:00.000Z',
      '2026-02-25T16:00:00.000Z',
    ]);
  });

  it('an hour limit keeps its time of day', () => {
    const rule = anAcceptanceRule({ kind: 'site-check', length: 24, dayKind: 'hour' });
    const deadline = deadlineOf(rule, '2026-09-29T09:30:00+08:00');
    expect(escalationsOf(rule, deadline, calendar).map(({ at }) => at)).toEqual([
      '2026-09-30T01:30:00.000Z',
      '2026-10-08T01:30:00.000Z',
      '2026-10-09T01:30:00.000Z',
    ]);
  });

  it('each level is told once, at its earliest step', () => {
    const rule = anAcceptanceRule({
      escalation: [
        { after: 3, to: 'unit-lead' },
        { after: 1, to: 'unit-lead' },
      ],
    });
    expect(escalationsOf(rule, deadlineOf(rule, '2026-03-09'), calendar)).toEqual([
      { to: 'unit-lead', at: '2026-03-12T16:00:00.000Z' },
    ]);
  });
});

describe('what the sweep must do', () => {
  const rule = aDeadlineRule({
    length: 10,
    remindBefore: [7, 3, 1],
    escalation: [
      { after: 0, to: 'unit-lead' },
      { after: 1, to: 'county-lead' },
    ],
  });
  const deadline = deadlineOf(rule, '2026-03-09'); // due Thursday 2026-03-19
  const none: ReadonlySet<string> = new Set();
  const keysAt = (now: string, done: ReadonlySet<string> = none): readonly string[] =>
    dueActions(rule, deadline, calendar, now, done).map(({ key }) => key);

  it.each([
    ['2026-03-12T00:59:59.999Z', []],
    ['2026-03-12T01:00:00.000Z', ['remind:2026-03-12']],
    ['2026-03-19T15:59:59.999Z', ['remind:2026-03-12', 'remind:2026-03-16', 'remind:2026-03-18']],
  ])('at %s, nothing recorded: %j', (now, keys) => expect(keysAt(now)).toEqual(keys));

  it('breach and first escalation come at the due instant, the second a working day later', () => {
    const reminded = new Set(['remind:2026-03-12', 'remind:2026-03-16', 'remind:2026-03-18']);
    expect(keysAt('2026-03-19T15:59:59.999Z', reminded)).toEqual([]);
    expect(keysAt('2026-03-19T16:00:00.000Z', reminded)).toEqual(['breach', 'escalate:unit-lead']);
    expect(keysAt('2026-03-20T16:00:00.000Z', reminded)).toEqual([
      'breach',
      'escalate:unit-lead',
      'escalate:county-lead',
    ]);
  });

  it('a sweep of any rhythm does each action exactly once, in the same order', () => {
    const start = Date.parse('2026-03-09T00:00:00Z');
    const end = Date.parse('2026-03-25T00:00:00Z');
    const all = keysAt('2026-03-25T00:00:00.000Z');
    expect(all).toHaveLength(6);
    for (const stepMinutes of [1, 7, 61, 1441, 9000, 100_000]) {
      const done: string[] = [];
      for (let ms = start; ms < end + stepMinutes * 60_000; ms += stepMinutes * 60_000)
        done.push(...keysAt(new Date(ms).toISOString(), new Set(done)));
      expect(done).toEqual(all);
    }
  });

  it('the next instant is the first action not recorded, and none when all are', () => {
    const done = new Set<string>();
    const instants: (string | undefined)[] = [];
    for (let next = nextInstant(rule, deadline, calendar, done); next !== undefined; ) {
      instants.push(next);
      for (const { key } of dueActions(rule, deadline, calendar, next, done)) done.add(key);
      next = nextInstant(rule, deadline, calendar, done);
    }
    expect(instants).toEqual([
      '2026-03-12T01:00:00.000Z',
      '2026-03-16T01:00:00.000Z',
      '2026-03-18T01:00:00.000Z',
      '2026-03-19T16:00:00.000Z',
      '2026-03-20T16:00:00.000Z',
    ]);
  });

  it('after an outage old reminders are recorded but marked as superseded', () => {
    const superseded = (now: string) =>
      dueActions(rule, deadline, calendar, now, none).map((action) =>
        action.kind === 'remind' ? action.superseded : undefined,
      );
    expect(superseded('2026-03-16T02:00:00.000Z')).toEqual([true, false]);
    expect(superseded('2026-03-19T16:00:00.000Z').slice(0, 3)).toEqual([true, true, true]);
  });

  it('a reminder at 09:00 of the due day is dropped when the hour limit ends before', () => {
    const early = aDeadlineRule({ length: 24, dayKind: 'hour', remindBefore: [0] });
    const at8 = deadlineOf(early, '2026-03-10T08:00:00+08:00');
    const at10 = deadlineOf(early, '2026-03-10T10:00:00+08:00');
    expect(nextInstant(early, at8, calendar, none)).toBe('2026-03-11T00:00:00.000Z');
    const at9 = deadlineOf(early, '2026-03-10T09:00:00+08:00');
    expect(dueActions(early, at9, calendar, at9.dueAt, none).map(({ kind }) => kind)).toEqual(['breach']);
    expect(nextInstant(early, at10, calendar, none)).toBe('2026-03-11T01:00:00.000Z');
  });
});
