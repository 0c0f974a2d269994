import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { computeDeadline } from '../../../functions/domain/deadline/compute-deadline.ts';
import type { DeadlineRule } from '../../../functions/domain/deadline/deadline-rule.ts';
import { actionsDue, scheduleOf } from '../../../functions/domain/deadline/schedule.ts';
import type { TrackedDeadline } from '../../../functions/domain/deadline/track.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aDeadlineRule, anAcceptanceRule } from './a-deadline-rule.ts';

const calendar = createCalendar(calendars);

const limit = (rule: DeadlineRule, from: string, more: Partial<TrackedDeadline> = {}): TrackedDeadline => {
  const computed = computeDeadline(rule, from, calendar);
  if (!computed.ok) throw new Error(computed.refusal.code);
  return {
    ...computed.value,
    owedBy: 'authority',
    window: false,
    rule,
    started: 1,
    status: 'open',
    noted: [],
    ...more,
  };
};

const claim = aDeadlineRule({ kind: 'claim', length: 10, onBreach: 'forfeit' });
const acceptance = anAcceptanceRule();
const silent = aDeadlineRule({ kind: 'review-request', length: 3, remindBefore: [1] });

// Two working days from Tuesday 03-10 end on Thursday 03-12; ten days on Friday 03-20.
const first = limit(acceptance, '2026-03-10');
const later = limit(claim, '2026-03-10', { owedBy: 'reporter' });
const right = limit(silent, '2026-03-08', { owedBy: 'reporter', window: true });

describe('the next due date', () => {
  it('is the earliest of the open limits, whoever owes it', () => {
    expect(scheduleOf([later, first], calendar).next).toEqual({
      kind: 'acceptance',
      dueAt: '2026-03-12T16:00:00.000Z',
      dueOn: '2026-03-12',
      provisional: false,
      owedBy: 'authority',
    });
    expect(scheduleOf([later], calendar).next).toMatchObject({ kind: 'claim', owedBy: 'reporter' });
  });

  it('is never a window: a right is nobody’s debt', () => {
    expect(right.dueAt < first.dueAt).toBe(true);
    expect(scheduleOf([right, first], calendar).next?.kind).toBe('acceptance');
    expect(scheduleOf([right], calendar)).toEqual({ escalatedTo: [] });
  });

  it.each(['paused', 'met', 'void'] as const)('passes over a limit that is %s', (status) => {
    expect(scheduleOf([{ ...first, status }], calendar)).toEqual({ escalatedTo: [] });
  });
});

describe('the instant at which the sweep must look again', () => {
  const wakeAt = (...deadlines: readonly TrackedDeadline[]) => scheduleOf(deadlines, calendar).wakeAt;

  it('is the first reminder at 09:00, then the breach, then each step of the ladder', () => {
    const wakesAfter = (...noted: string[]) => wakeAt({ ...first, noted });
    expect(wakesAfter()).toBe('2026-03-11T01:00:00.000Z');
    expect(wakesAfter('remind:2026-03-11')).toBe('2026-03-12T16:00:00.000Z');
    expect(wakesAfter('remind:2026-03-11', 'breach', 'escalate:unit-lead')).toBe('2026-03-13T16:00:00.000Z');
    expect(wakesAfter('remind:2026-03-11', 'breach', 'escalate:unit-lead', 'escalate:county-lead')).toBe(
      '2026-03-16T16:00:00.000Z',
    );
    expect(
      wakesAfter('remind:2026-03-11', 'breach', ...first.rule.escalation.map(({ to }) => `escalate:${to}`)),
    ).toBeUndefined();
  });

  it('is the earliest over all open limits', () => {
    expect(wakeAt(later, first)).toBe('2026-03-11T01:00:00.000Z');
  });

  it('of a window is its end, and only when something happens by itself then', () => {
    expect(wakeAt(right)).toBeUndefined();
    const closing = limit({ ...silent, onBreach: 'close' }, '2026-03-08', { window: true });
    expect(wakeAt(closing)).toBe('2026-03-11T16:00:00.000Z');
    expect(wakeAt({ ...closing, noted: ['breach'] })).toBeUndefined();
  });
});

describe('who was told so far', () => {
  it('is each level once, over the open limits', () => {
    const broken = { ...first, noted: ['breach', 'escalate:unit-lead', 'escalate:county-lead'] };
    const other = { ...later, noted: ['escalate:unit-lead'] };
    expect(scheduleOf([broken, other], calendar).escalatedTo).toEqual(['unit-lead', 'county-lead']);
    expect(scheduleOf([{ ...broken, status: 'met' }], calendar).escalatedTo).toEqual([]);
  });
});

describe('what is due', () => {
  const due = (now: string, ...deadlines: readonly TrackedDeadline[]) =>
    actionsDue(deadlines, calendar, now).map(({ deadline, action }) => `${deadline.kind} ${action.key}`);

  it('is nothing before its time', () => {
    expect(due('2026-03-11T00:59:59.999Z', first, later)).toEqual([]);
  });

  it('comes in order of time over all limits after an outage', () => {
    expect(due('2026-03-17T01:00:00.000Z', later, first)).toEqual([
      'acceptance remind:2026-03-11',
      'acceptance breach',
      'acceptance escalate:unit-lead',
      'claim remind:2026-03-13',
      'acceptance escalate:county-lead',
      'acceptance escalate:city-supervisor',
      'claim remind:2026-03-17',
    ]);
  });

  it('is recorded once', () => {
    const noted = ['remind:2026-03-11', 'breach'];
    expect(due('2026-03-12T16:00:00.000Z', { ...first, noted })).toEqual(['acceptance escalate:unit-lead']);
  });

  it('reminds nobody of a window and blames nobody for it; only its end counts', () => {
    const rule = { ...silent, onBreach: 'close', escalation: acceptance.escalation } as const;
    const closing = limit(rule, '2026-03-08', { window: true });
    expect(due('2026-03-20T00:00:00.000Z', closing, right)).toEqual(['review-request breach']);
  });

  it('is nothing for a limit that is paused, met or void', () => {
    for (const status of ['paused', 'met', 'void'] as const)
      expect(due('2026-04-01T00:00:00.000Z', { ...first, status })).toEqual([]);
  });
});
