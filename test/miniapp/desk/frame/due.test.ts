import { describe, expect, it } from 'vitest';
import { dueText, dueTone, type NextDue, owedText } from '../../../../miniapp/src/desk/frame/due';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';

const { due, limits } = deskWords.zh.frame;
const next = (
  amount: number,
  unit: NextDue['remaining']['unit'],
  change: Partial<NextDue> = {},
): NextDue => ({
  kind: 'acceptance',
  title: '受理',
  dueAt: '2026-03-12T16:00:00.000Z',
  dueOn: '2026-03-12',
  provisional: false,
  owedBy: 'authority',
  overdue: false,
  remaining: { amount, unit },
  text: '',
  ...change,
});

describe('a due badge', () => {
  it.each([
    [next(0, 'working-day'), '今天到期', 'soon'],
    [next(3, 'working-day'), '还剩 3 个工作日', 'plain'],
    [next(1, 'calendar-day', { overdue: true }), '超期 1 天', 'overdue'],
    [next(5, 'hour'), '还剩 5 小时', 'soon'],
    [next(25, 'hour'), '还剩 25 小时', 'plain'],
    [next(2, 'month'), '还剩 2 个月', 'plain'],
  ] as const)('speaks in the unit of the rule', (given, text, tone) => {
    expect([dueText(given, due), dueTone(given)]).toEqual([text, tone]);
  });

  it('counts one day in English as one day', () => {
    expect(dueText(next(1, 'working-day'), deskWords.en.frame.due)).toBe('1 working day left');
  });
});

describe('the line under a title', () => {
  it('names the limit and the end of its day', () => {
    expect(owedText(next(1, 'working-day'), limits, due, 'zh')).toBe(
      '受理：须在 3月12日（周四） 24:00 前完成',
    );
  });

  it('names the hour only where the rule counts hours', () => {
    const given = next(5, 'hour', { kind: 'site-check', dueAt: '2026-03-12T06:30:00.000Z' });
    expect(owedText(given, limits, due, 'zh')).toBe('现场核查：须在 3月12日 14:30 前完成');
  });

  it('tells whose turn it is', () => {
    const given = next(2, 'working-day', { kind: 'supplement', owedBy: 'reporter' });
    expect(owedText(given, limits, due, 'zh')).toBe('等举报人在 3月12日（周四） 24:00 前补充材料');
  });
});
