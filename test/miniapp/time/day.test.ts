import { describe, expect, it } from 'vitest';
import { dayText, localDay, localMinute, momentText } from '../../../miniapp/src/shared/time/day';
import { yuan } from '../../../miniapp/src/shared/time/money';

describe('dates as people say them', () => {
  it('with the weekday', () => {
    expect(dayText('2026-03-12', 'zh')).toBe('3月12日（周四）');
    expect(dayText('2026-03-12', 'en')).toBe('Thu 12 Mar');
  });
  it('with the year where it is another one', () => {
    expect(dayText('2027-01-04', 'zh', '2026')).toBe('2027年1月4日（周一）');
  });
  it('in the time of China, whatever the phone thinks', () => {
    expect(localMinute('2026-03-11T16:30:00.000Z')).toBe('2026-03-12T00:30');
    expect(localDay('2026-03-12T15:59:59.999Z')).toBe('2026-03-12');
    expect(momentText('2026-03-11T16:30:00.000Z', 'zh')).toBe('3月12日 00:30');
  });
  it('without a clock where staff are told the day only', () => {
    expect(momentText('2026-03-12', 'zh')).toBe('3月12日');
    expect(momentText('2026-03-12', 'en')).toBe('12 Mar');
  });
});

it.each([
  [20000, '200'],
  [20050, '200.50'],
  [999990, '9,999.90'],
  [1000000, '10,000'],
  [50000000, '500,000'],
])('%d fen are %s yuan', (fen, text) => expect(yuan(fen)).toBe(text));
