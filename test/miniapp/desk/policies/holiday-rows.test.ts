import { describe, expect, it } from 'vitest';
import calendar from '../../../../functions/policies/calendars/2026.json' with { type: 'json' };
import { readCalendarYear } from '../../../../functions/policies/read-calendar-year.ts';
import { holidayRows, nextNotice } from '../../../../miniapp/src/desk/policies/holiday-rows';

describe('the holidays of a notice', () => {
  it('are read from its document, spans and single days alike', () => {
    const rows = holidayRows(calendar, 'zh');
    expect(rows.at(-1)).toEqual({
      id: String(rows.length - 1),
      name: '国庆节',
      off: [['2026-10-01', '2026-10-07']],
      makeUp: ['2026-09-20', '2026-10-10'],
    });
    const single = { holidays: [{ name: { zh: '元旦', en: 'New Year' }, off: ['2020-01-01'], makeUp: [] }] };
    expect(holidayRows(single, 'en')).toEqual([
      { id: '0', name: 'New Year', off: [['2020-01-01', '2020-01-01']], makeUp: [] },
    ]);
  });

  it('of a faulty document are shown as far as they can be', () => {
    expect(holidayRows({}, 'zh')).toEqual([]);
    expect(holidayRows({ holidays: ['x', { name: 1, off: 2 }] }, 'zh')).toEqual([
      { id: '1', name: '', off: [], makeUp: [] },
    ]);
  });
});

describe('the next notice', () => {
  it('is the year after, with the same holidays and no days yet', () => {
    const next = nextNotice(calendar, '2026-11-21');
    expect(next).toMatchObject({ year: 2027, checkedOn: '2026-11-21' });
    expect(holidayRows(next, 'zh').map(({ name }) => name)).toEqual(
      holidayRows(calendar, 'zh').map(({ name }) => name),
    );
    expect(holidayRows(next, 'zh').every(({ off, makeUp }) => off.length + makeUp.length === 0)).toBe(true);
  });

  it('still has to be filled in: the server refuses it as it is', () => {
    expect(readCalendarYear(nextNotice(calendar, '2026-11-21')).ok).toBe(false);
  });
});
