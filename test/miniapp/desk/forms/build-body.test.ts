import { describe, expect, it } from 'vitest';
import { buildBody, initialValues } from '../../../../miniapp/src/desk/forms/build-body';
import type { Field } from '../../../../miniapp/src/desk/forms/field';
import { fieldFault } from '../../../../miniapp/src/desk/forms/field-rules';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';

const text: Field = { name: 'reason', label: 'reason', kind: 'paragraph', required: true, min: 2, max: 10 };
const money: Field = { name: 'amountFen', label: 'amount', kind: 'money' };
const moment: Field = { name: 'visitedAt', label: 'visitedAt', kind: 'moment' };
const seen: Field = { name: 'violationSeen', label: 'violationSeen', kind: 'yes-no' };
const final: Field = { name: 'final', label: 'final', kind: 'flag', initial: true };

describe('a body built from a form', () => {
  it('turns yuan into fen without a remainder of floating point', () => {
    expect(buildBody([money], { amountFen: 1234.56 })).toEqual({ amountFen: 123_456 });
    expect(buildBody([money], { amountFen: 0 })).toEqual({ amountFen: 0 });
  });

  it('sends local minutes as instants of Asia/Shanghai', () => {
    expect(buildBody([moment], { visitedAt: '2026-03-10T22:40' })).toEqual({
      visitedAt: '2026-03-10T22:40:00+08:00',
    });
  });

  it('leaves out blanks and trims text', () => {
    expect(buildBody([text, money, moment], { reason: '  好的 ', amountFen: null, visitedAt: '' })).toEqual({
      reason: '好的',
    });
  });

  it('sends a no as a no, and a cleared flag as false', () => {
    expect(buildBody([seen, final], { violationSeen: 'no', final: false })).toEqual({
      violationSeen: false,
      final: false,
    });
    expect(initialValues([seen, final])).toEqual({ final: true });
  });
});

describe('a value', () => {
  const words = deskWords.zh.forms;
  it('is refused when it is only blanks, too short or too long', () => {
    expect(fieldFault(text, '   ', words)).toBe('至少 2 个字');
    expect(fieldFault(text, '好', words)).toBe('至少 2 个字');
    expect(fieldFault(text, '好'.repeat(11), words)).toBe('最多 10 个字');
    expect(fieldFault(text, '好的', words)).toBeUndefined();
  });

  it('needs two people for an investigation', () => {
    const people: Field = { name: 'investigators', label: 'investigators', kind: 'people', count: 2 };
    expect(fieldFault(people, ['investigator-1'], words)).toBe('请填 2 人');
    expect(fieldFault(people, ['investigator-1', '何勇'], words)).toBe(words.userName);
    expect(fieldFault(people, ['investigator-1', 'investigator-2'], words)).toBeUndefined();
  });
});
