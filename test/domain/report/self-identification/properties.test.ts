import fc from 'fast-check';
import { describe, it } from 'vitest';
import { findSelfIdentification } from '../../../../functions/domain/report/self-identification/find-self-identification.ts';
import { findTellingParts } from '../../../../functions/domain/report/self-identification/find-telling-parts.ts';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);
const runs = { seed, numRuns: 400, verbose: true } as const;

/** Pieces that make sentences, numbers and nonsense; a character of two units among them. */
const piece = fc.constantFrom(
  ...'我是住在家厂的员工叫张王，。138 6-一二三幺楼号单元微信qQ@.com川JA·𠮷😀（）０９Ｘx\n',
  '13812345678',
  '我们小区',
  '联系人：',
  '他们厂',
  '上班',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const within = (outer: { start: number; end: number }, start: number, end: number) =>
  outer.start <= start && end <= outer.end;

describe('marks of any text', () => {
  it('lie in it, in order, apart from each other, and never halve a character', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (any) => {
        let last = 0;
        return findSelfIdentification(any).every(({ start, end }) => {
          const apart = start >= last && end > start && end <= any.length;
          last = end;
          const halved = [start, end].some(
            (place) =>
              /[\ud800-\udbff]/.test(any[place - 1] ?? '') && /[\udc00-\udfff]/.test(any[place] ?? ''),
          );
          return apart && !halved;
        });
      }),
      runs,
    );
  });

  it('cover a telephone number wherever it stands among words', () => {
    const words = fc
      .array(fc.constantFrom(...'工厂夜里冒黑烟往河边排水，。'), { maxLength: 20 })
      .map((all) => all.join(''));
    const number = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
      .map((parts) => `1${parts.join('')}`);
    const wide = (plain: string) =>
      plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const spelled = (plain: string) =>
      plain.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
    const grouped = (plain: string) => `${plain.slice(0, 3)}-${plain.slice(3, 7)} ${plain.slice(7)}`;
    const written = fc.constantFrom((plain: string) => plain, wide, spelled, grouped);
    fc.assert(
      fc.property(words, number, written, words, (before, plain, write, after) => {
        const shown = write(plain);
        return findSelfIdentification(`${before}${shown}${after}`).some((mark) =>
          within(mark, before.length, before.length + shown.length),
        );
      }),
      runs,
    );
  });

  it('of an outgoing text lie apart from each other too', () => {
    fc.assert(
      fc.property(text, (any) =>
        findTellingParts(`${any}举报人住在${any}`).every(
          ({ start, end }, index, all) => end > start && start >= (all[index - 1]?.end ?? 0),
        ),
      ),
      runs,
    );
  });
});
