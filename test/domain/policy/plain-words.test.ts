import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../functions/domain/policy/plain-words.ts';
import { packs } from '../../../functions/policies/packs.ts';
import { packOf } from '../../builders/reward-facts.ts';

const find = (list: ReturnType<typeof plainWords>['limits'], title: string) =>
  list.find((sentence) => sentence.title.zh === title)?.text;

describe('a measure in plain words', () => {
  it('lists each of the twelve kinds with its amount', () => {
    const { amounts } = plainWords(packOf('default-12'));
    expect(amounts[0]).toMatchObject({
      title: { zh: '露天焚烧秸秆、落叶等产生烟尘污染' },
      text: { zh: '100 元', en: '100 yuan' },
    });
    expect(amounts.filter(({ text }) => /^[123]00 元$/.test(text.zh))).toHaveLength(12);
  });

  it('shows on which side an edge of a bracket lies', () => {
    const { amounts } = plainWords(packOf('hangzhou-2021'));
    expect(amounts.map(({ title }) => title.zh)).toContain('罚款F（元）：100,000 ≤ F < 200,000');
  });

  it('says how long it may take, from when, and what happens then', () => {
    const { limits } = plainWords(packOf('default-12'));
    expect(find(limits, '是否受理')).toEqual({
      zh: '自提交举报起2个工作日内',
      en: 'Within 2 working days of the report',
    });
    expect(find(limits, '您领取奖金')).toEqual({
      zh: '自通知领奖起60日内，逾期视为放弃',
      en: 'Within 60 days of the notice; after that it counts as given up',
    });
    expect(find(limits, '最迟办结')?.zh).toBe('自受理起60日内，经批准可延长不超过30日并告知理由');
    expect(find(limits, '您申请奖励')).toBeUndefined();
    expect(find(plainWords(packOf('xianning-2022')).limits, '您申请奖励')?.zh).toBe(
      '自收到告知起30个工作日内，逾期视为放弃',
    );
  });

  it('says who can be paid', () => {
    const who = (id: string) => plainWords(packOf(id)).conditions[0]?.text.zh;
    expect(who('zhejiang-2020')).toBe('实名举报人');
    expect(who('default-12')).toBe('实名、密码（凭查询码）举报人');
  });

  it.each(packs)('$id: every sentence is complete in both languages', (pack) => {
    const { amounts, conditions, limits } = plainWords(pack);
    for (const list of [amounts, conditions, limits]) expect(list.length).toBeGreaterThan(2);
    for (const { title, text } of [...amounts, ...conditions, ...limits]) {
      for (const zh of [title.zh, text.zh]) expect(zh).toMatch(/\S/);
      for (const en of [title.en, text.en]) expect(en).toMatch(/^[^\u4e00-\u9fff]+$|财税字|泰州|unverified/);
    }
  });
});
