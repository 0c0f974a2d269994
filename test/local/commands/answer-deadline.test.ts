import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../functions/domain/deadline/calendar.ts';
import { answerDeadline } from '../../../functions/local/commands/answer-deadline.ts';
import { calendars } from '../../../functions/policies/calendars/calendars.ts';
import { aDeadlineRule, anAcceptanceRule } from '../../domain/deadline/a-deadline-rule.ts';

const calendar = createCalendar(calendars);
const rules = [
  aDeadlineRule({ extension: { max: 30, dayKind: 'calendar-day' } }),
  anAcceptanceRule(),
  aDeadlineRule({ kind: 'site-check', length: 24, dayKind: 'hour' }),
];
const answer = (query: unknown) =>
  answerDeadline(query, (policy) => (policy === 'test' ? rules : undefined), calendar);
const claim = { policy: 'test', kind: 'claim', from: '2026-08-03' };

describe('one deadline as JSON', () => {
  it('has exactly the promised fields, in the promised order, with the Chinese basis', () => {
    expect(JSON.stringify(answer(claim))).toBe(
      '{"kind":"claim","from":"2026-08-03","unrolledOn":"2026-10-02","dueOn":"2026-10-08",' +
        '"dueAt":"2026-10-08T16:00:00.000Z","provisional":false,' +
        '"remindOn":["2026-10-01","2026-10-05","2026-10-07"],"basis":"测试办法第一条"}',
    );
  });
  it('reads a time without offset as Shanghai time and repeats it as given', () => {
    expect(answer({ ...claim, kind: 'acceptance', from: '2026-02-13T16:20' })).toMatchObject({
      from: '2026-02-13T16:20',
      dueOn: '2026-02-24',
    });
  });
  it('extends', () => {
    expect(answer({ ...claim, extend: 30 })).toMatchObject({ unrolledOn: '2026-11-01', dueOn: '2026-11-02' });
  });
});

describe('a faulty query', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['text', 'claim', ''],
    ['no policy', { kind: 'claim', from: '2026-08-03' }, 'policy'],
    ['an unknown policy', { ...claim, policy: 'atlantis-2020' }, 'policy'],
    ['an inherited name as policy', { ...claim, policy: '__proto__' }, 'policy'],
    ['an unknown kind', { ...claim, kind: 'constructor' }, 'kind'],
    ['a number as kind', { ...claim, kind: 7 }, 'kind'],
    ['no date', { policy: 'test', kind: 'claim' }, 'from'],
    ['a day that does not exist', { ...claim, from: '2026-02-30' }, 'from'],
    ['a year out of range', { ...claim, from: '9999-12-31' }, 'from'],
    ['a date where a time is needed', { ...claim, kind: 'site-check' }, 'from'],
    ['an extension as text', { ...claim, extend: '30' }, 'extend'],
    ['an extension beyond the rule', { ...claim, extend: 31 }, 'extend'],
    ['an extension of half a day', { ...claim, extend: 0.5 }, 'extend'],
    ['an extension of a rule that has none', { ...claim, kind: 'acceptance', extend: 1 }, 'extend'],
    ['a misspelt field', { ...claim, extned: 30 }, 'extned'],
  ])('%s is an error at its path', (_what, query, path) => {
    const result = answer(query);
    expect(result).toEqual({ error: { path, message: expect.any(String) } });
  });
});
