import { bracketWords } from '../reward/assessment/fine-shares.ts';
import { yuan } from '../reward/assessment/money-words.ts';
import { LEVEL_WORDS } from '../reward/assessment/part-value.ts';
import type { Words } from '../words.ts';
import type { AmountPart } from './amount-rule.ts';
import { severities } from './fact-words.ts';
import type { PlainSentence } from './plain-sentence.ts';
import type { PolicyPack } from './policy-pack.ts';

const both = (zh: string, en: string): Words => ({ zh, en });

const line = (title: Words, text: Words, basis: Words): PlainSentence => ({ title, text, basis });

const REWARD = both('奖励金额', 'Amount');

const partInWords = (part: AmountPart, pack: PolicyPack): readonly PlainSentence[] => {
  const { clause } = part;
  switch (part.kind) {
    case 'fixed-by-category':
      return pack.categories.flatMap(({ code, name }) => {
        const amount = part.amounts.find(({ codes }) => codes.includes(code));
        return amount === undefined ? [] : [line(name, yuan(amount.fen), clause)];
      });
    case 'fine-brackets':
      return part.brackets.map((bracket) => {
        const interval = bracketWords(bracket);
        const reward =
          'fen' in bracket ? yuan(bracket.fen) : both(`罚款的${bracket.rate}`, `${bracket.rate} of the fine`);
        return line(both(`罚款F（元）：${interval}`, `Fine F (yuan): ${interval}`), reward, clause);
      });
    case 'matrix':
      return severities.map((severity) => {
        const cells = part.cells[severity];
        const [one, two, three] = [yuan(cells['1']), yuan(cells['2']), yuan(cells['3'])];
        const name = LEVEL_WORDS[severity];
        return line(
          both(`${name.zh}事项`, `${name.en} item`),
          both(
            `一级贡献${one.zh}，二级贡献${two.zh}，三级贡献${three.zh}`,
            `contribution level 1: ${one.en}, level 2: ${two.en}, level 3: ${three.en}`,
          ),
          clause,
        );
      });
    case 'incident':
      return part.levels.map(({ level, maxFen }) => {
        const name = LEVEL_WORDS[level];
        return line(
          both(`${name.zh}突发环境事件`, `${name.en} environmental incident`),
          yuan(maxFen),
          clause,
        );
      });
    case 'clue-stage':
      return part.awards.map(({ fen }) => line(both('线索鼓励', 'For the clue'), yuan(fen), clause));
    case 'additive':
    case 'secondary-violations':
      return [line(both('另外增加', 'On top'), clause, clause)];
    case 'range':
    case 'percent-of-fine':
    case 'percent-range':
    case 'percent-ceiling':
    case 'fixed-by-outcome':
    case 'by-quantity':
      return [line(REWARD, clause, clause)];
    default: {
      const never: never = part;
      throw new RangeError(`unknown part: ${JSON.stringify(never)}`);
    }
  }
};

const COMBINE: Readonly<Record<PolicyPack['amount']['combine'], Words>> = {
  max: both('一件举报符合多项的，按最高一项奖励', 'When several apply to one report, the highest counts'),
  sum: both('一件举报符合多项的，可以叠加', 'When several apply to one report, they add up'),
  'primary-plus': both(
    '以主要违法行为为准，其他查实的按比例增加',
    'The main violation counts; others found add a share',
  ),
};

/** “What is rewarded and how much?” */
export const amountsInWords = (pack: PolicyPack): readonly PlainSentence[] => {
  const { parts, multipliers, combine, caps, localScale, special, bounty } = pack.amount;
  const optional = (title: Words, grounds: { readonly clause: Words } | null): readonly PlainSentence[] =>
    grounds === null ? [] : [line(title, grounds.clause, grounds.clause)];
  return [
    ...parts.flatMap((part) => partInWords(part, pack)),
    ...multipliers.map(({ clause }) => line(both('提高奖励', 'Raised'), clause, clause)),
    { title: both('多项时', 'When several apply'), text: COMBINE[combine] },
    ...(caps.perReportFen === null && caps.perReporterYearFen === null
      ? []
      : optional(both('上限', 'Limit'), caps)),
    ...(localScale === null || localScale.chosen === '100%'
      ? []
      : [
          line(
            both('本地调整', 'Local scale'),
            both(`以上金额按${localScale.chosen}执行`, `The amounts above at ${localScale.chosen}`),
            localScale.clause,
          ),
        ]),
    ...optional(both('特别奖励', 'Special reward'), special),
    ...optional(both('悬赏', 'Bounty'), bounty),
    { title: both('怎样发放', 'How it is paid'), text: pack.payout.clause },
  ];
};
