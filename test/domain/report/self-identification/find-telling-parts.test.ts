import { describe, expect, it } from 'vitest';
import {
  findTellingParts,
  isForbiddenToSend,
} from '../../../../functions/domain/report/self-identification/find-telling-parts.ts';

const forbidden = (text: string) =>
  findTellingParts(text)
    .filter((part) => isForbiddenToSend(part, text.slice(part.start, part.end)))
    .map(({ kind }) => kind);

describe('a text that leaves the office', () => {
  it.each([
    ['请与 13812345678 核实', ['phone']],
    ['电话138 1234 5678', ['phone']],
    ['身份证 51090119900101123X', ['identity-number']],
    ['卡号 6228480402564890018', ['bank-card']],
    ['邮箱 a.b@qq.com', ['email']],
    ['举报人系厂区北侧住户', ['reporter']],
    ['举报人电话 13812345678', ['reporter']],
    ['投诉人叫张三，住在厂边', ['reporter']],
  ])('may not hold what tells who reported: %s', (text, expected) => {
    expect(forbidden(text)).toEqual(expected);
  });

  it.each([
    '示环罚〔2026〕41号，罚款 80000 元',
    '2026年3月12日 22:40 到场，我们会继续巡查',
    '咨询电话 0825-2345678，或拨打 12369',
    '川J·A1234 货车已依法查处',
    '举报人反映的问题属实',
    '已告知举报人，感谢您的监督',
    '您反映的问题属实，已处罚款并责令改正。',
    '经走访周边三户居民，未发现异常。',
  ])('may say what the office did: %s', (text) => {
    expect(forbidden(text)).toEqual([]);
  });
});
