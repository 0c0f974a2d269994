import { describe, expect, it } from 'vitest';
import { identifyingParts } from '../../../../miniapp/src/desk/forms/identifying';

const kinds = (text: string) => identifyingParts(text).map(({ kind }) => kind);

describe('an outgoing text', () => {
  it.each([
    ['联系 13812345678 核实', ['phone']],
    ['电话138 1234 5678', ['phone']],
    ['身份证 51090119900101123X', ['identity-number']],
    ['卡号 6228480402564890018', ['bank-card']],
    ['川J·A1234 货车', ['plate']],
    ['举报人系厂区北侧住户', ['reporter']],
  ])('warns of what may identify somebody: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each(['示环罚〔2026〕41号', '罚款 80000 元', '2026年3月12日 22:40 到场', '咨询电话 0825-2345678'])(
    'is left alone where it names nobody: %s',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );
});
