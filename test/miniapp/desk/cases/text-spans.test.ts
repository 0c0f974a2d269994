import { describe, expect, it } from 'vitest';
import {
  keptMarks,
  type Mark,
  placesOf,
  segmentsOf,
  shown,
  spansAtFirst,
  toggled,
} from '../../../../miniapp/src/desk/cases/text-spans';

const text = '我叫张伟，夜里冒烟，电话13812345678';
const mark = (start: number, end: number): Mark => ({ start, end, kind: 'name', certainty: 'sure' });
const name = mark(0, 4);
const phone = mark(12, 23);
const marks = [name, phone];
const item = { version: 1, field: 'description' as const, writtenOn: '2026-03-10', text, marks };

describe('what is blacked out before anybody looked', () => {
  it('is everything marked, or what was decided before', () => {
    expect(spansAtFirst(item)).toEqual([
      { start: 0, end: 4 },
      { start: 12, end: 23 },
    ]);
    expect(spansAtFirst({ ...item, hidden: [{ start: 5, end: 7 }] })).toEqual([{ start: 5, end: 7 }]);
  });
});

describe('a press on a part', () => {
  it('shows it again, and blacks it out again', () => {
    const all = spansAtFirst(item);
    const without = toggled(all, name);
    expect(without).toEqual([{ start: 12, end: 23 }]);
    expect(keptMarks(marks, without)).toBe(1);
    expect(keptMarks(marks, toggled(without, name))).toBe(0);
  });

  it('takes a part out of the middle', () => {
    expect(shown([{ start: 0, end: 10 }], { start: 3, end: 5 })).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 10 },
    ]);
  });

  it('counts a mark as hidden when two parts that touch cover it', () => {
    expect(
      keptMarks(
        [name],
        [
          { start: 0, end: 2 },
          { start: 2, end: 4 },
        ],
      ),
    ).toBe(0);
    expect(
      keptMarks(
        [name],
        [
          { start: 0, end: 2 },
          { start: 3, end: 4 },
        ],
      ),
    ).toBe(1);
  });
});

describe('the text in pieces', () => {
  it('is the whole text, each piece hidden or shown as one', () => {
    const hidden = [{ start: 2, end: 7 }];
    const pieces = segmentsOf(item, hidden);
    expect(pieces.map(({ part }) => part).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.hidden).map(({ part }) => part)).toEqual([
      '张伟',
      '，夜里'.slice(0, 3),
    ]);
    expect(pieces.filter((piece) => piece.mark !== undefined).map(({ part }) => part)).toEqual([
      '我叫',
      '张伟',
      '13812345678',
    ]);
  });

  it('finds every place of a word', () => {
    expect(placesOf('老刘来过，老刘又来', '老刘')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
    expect(placesOf('老刘', '')).toEqual([]);
  });
});
