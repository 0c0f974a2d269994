import { describe, expect, it } from 'vitest';
import { revealingParts, withoutPart } from '../../../miniapp/src/features/filing/revealing-parts';

const said = (text: string): readonly string[] =>
  revealingParts(text).map(({ start, end }) => text.slice(start, end));

const takenOut = (text: string): string => {
  let rest = text;
  for (let times = 0; times < 9; times += 1) {
    const [part] = revealingParts(rest);
    if (part === undefined) return rest;
    rest = withoutPart(rest, part);
  }
  return rest;
};

describe('words that may give the reporter away', () => {
  it.each(['我住在3号楼，味道很大', '有事请打 13812345678', '我在这家厂上班，夜里偷排'])(
    'are found before anything is sent: %s',
    (text) => expect(said(text)).not.toEqual([]),
  );

  it.each(['每天半夜冒黑烟', '厂里向河中排放黑水', '我看到烟囱冒烟'])('leave alone: %s', (text) =>
    expect(said(text)).toEqual([]),
  );

  it('are gone after one tap each, and the rest stays a sentence', () => {
    expect(takenOut('每天半夜冒黑烟，有事请打 13812345678。')).not.toMatch(/138/);
    expect(takenOut('每天半夜冒黑烟，有事请打 13812345678。')).toMatch(/^每天半夜冒黑烟/);
    expect(takenOut('13812345678，每天半夜冒黑烟')).toBe('每天半夜冒黑烟');
  });
});
