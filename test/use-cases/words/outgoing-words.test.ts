import { describe, expect, it } from 'vitest';
import { wechatPayConfigOf } from '../../../functions/runtime/wechat-secrets.ts';
import { outgoingWords } from '../../../functions/use-cases/words/outgoing-words.ts';

/** What makes a stranger who looks at the phone, or a bank clerk, ask further. */
const telling =
  /举报|投诉|线索|信访|环境|环保|生态|污染|排放|违法|执法|处罚|立案|案件|受理|并案|奖|红包|收款|元|绿哨|reward|report|case|tip|\d{3,}|[0-9A-Z]{4,}-/i;

const texts = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(texts);

describe('what leaves the system', () => {
  const all = texts(outgoingWords);

  it('says on no channel what it is about', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((text) => telling.test(text))).toEqual([]);
    console.log(`figure: neutral outgoing texts: ${all.length} of ${all.length}`);
  });

  it('fits where it is shown', () => {
    const { item, notes } = outgoingWords.message;
    for (const text of [item, ...Object.values(notes)]) expect([...text].length).toBeLessThanOrEqual(20);
    for (const text of [outgoingWords.transferRemark, outgoingWords.bankRemark])
      expect([...text].length).toBeLessThanOrEqual(32);
  });

  it('names the purpose of a transfer no closer: a setting that does is refused', () => {
    for (const subsidyText of ['举报奖励', '环保线索', '生态环境举报'])
      expect(() => wechatPayConfigOf(JSON.stringify({ subsidyText }), () => '')).toThrow(/subsidyText/);
    expect(() => wechatPayConfigOf(JSON.stringify({ subsidyText: '政务服务' }), () => '')).not.toThrow(
      /subsidyText/,
    );
  });
});
