import { describe, expect, it } from 'vitest';
import { invisibleMark, marksIn } from '../../../functions/domain/export/invisible-mark.ts';
import { harmless } from '../../../functions/domain/export/sheet.ts';

const id = 'exp_0123456789abcdefghjkmnpqrz';

describe('the invisible mark of an export', () => {
  it('has no visible character and gives the id back from the middle of a text', () => {
    expect(invisibleMark(id)).toMatch(/^[\u200b-\u200d\u2060\u2063]+$/u);
    expect(marksIn(`锦江镇${invisibleMark(id)}某厂`)).toEqual([id]);
  });

  it('is found once, hidden or plain, and not where only a part is left', () => {
    expect(marksIn(`${invisibleMark(id)}${id}${invisibleMark(id)}`)).toEqual([id]);
    expect(marksIn(invisibleMark(id).slice(0, 40))).toEqual([]);
  });
});

describe('a cell', () => {
  it('is shown and not run, whatever a reporter wrote', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '|cmd', '＝1', '%x'])
      expect(harmless(text)).toBe(`'${text}`);
    for (const text of ['锦江镇', '3 号楼', 'a=b']) expect(harmless(text)).toBe(text);
  });
});
