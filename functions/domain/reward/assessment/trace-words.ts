import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { Words } from '../../words.ts';
import type { TraceStep, UnmetCode } from './assessment.ts';
import type { Choice } from './choose.ts';
import type { Facts } from './facts.ts';
import { yuan, yuanDigits } from './money-words.ts';

const titleOf = (pack: PolicyPack): Words => ({
  zh: `《${pack.title.zh}》${pack.documentNumber === null ? '' : `（${pack.documentNumber}）`}第${pack.edition}版`,
  en: `${pack.title.en}, edition ${pack.edition}`,
});

export const eligibleStep = (pack: PolicyPack): TraceStep => ({
  step: 'eligibility',
  clause: titleOf(pack),
  amountFen: 0,
  text: {
    zh: `逐项核对${pack.eligibility.requirements.length}项奖励条件，均符合`,
    en: `All ${pack.eligibility.requirements.length} requirements were checked and are met`,
  },
});

/** The case itself does not qualify; only the clue is honoured. */
export const clueOnlyStep = (pack: PolicyPack, unmet: readonly UnmetCode[]): TraceStep => {
  const clauses = pack.eligibility.requirements.filter(({ code }) => unmet.includes(code));
  return {
    step: 'eligibility',
    clause: titleOf(pack),
    amountFen: 0,
    text: {
      zh: `案件本身不符合奖励条件（${clauses.map(({ clause }) => clause.zh).join('；')}），只发线索鼓励奖`,
      en: `The case itself does not qualify (${clauses.map(({ clause }) => clause.en).join('; ')}); only the clue is honoured`,
    },
  };
};

/** One step for each requirement that stands against the reward, with the clause it rests on. */
export const refusalSteps = (pack: PolicyPack, unmet: readonly UnmetCode[]): readonly TraceStep[] => {
  const title = titleOf(pack);
  return unmet.map((code) => {
    const clause =
      pack.eligibility.requirements.find((requirement) => requirement.code === code)?.clause ?? title;
    return {
      step: code,
      clause,
      amountFen: 0,
      text: { zh: `不符合：${clause.zh}`, en: `Not met: ${clause.en}` },
    };
  });
};

const limitsWords = ({ range }: Choice): Words => {
  if (range === null) return { zh: '', en: '' };
  const max = yuan(range.maxFen);
  const min = yuanDigits(range.minFen);
  return { zh: `${min}—${max.zh}`, en: `${min} to ${max.en}` };
};

export const outsideStep = (pack: PolicyPack, choice: Choice): TraceStep => {
  const limits = limitsWords(choice);
  return {
    step: 'outside-range',
    clause: titleOf(pack),
    amountFen: 0,
    text: { zh: `所提金额超出允许范围${limits.zh}`, en: `The chosen amount is outside ${limits.en}` },
  };
};

/** The officer's choice inside the limits, or the call for one. */
export const choiceStep = (pack: PolicyPack, facts: Facts, choice: Choice): TraceStep => {
  const limits = limitsWords(choice);
  const step = choice.exceptional === null ? 'officer-choice' : `${choice.exceptional.kind}-reward`;
  const clause = choice.exceptional === null ? titleOf(pack) : choice.exceptional.award.clause;
  if (choice.amountFen === null)
    return {
      step,
      clause,
      amountFen: 0,
      text: { zh: `待承办人在${limits.zh}之间提出`, en: `The officer still has to choose from ${limits.en}` },
    };
  const amount = yuan(choice.amountFen);
  const reason = facts.chosenReason;
  return {
    step,
    clause,
    amountFen: choice.amountFen,
    text: {
      zh: `承办人在${limits.zh}之间提出${amount.zh}${reason === null ? '' : `，理由：${reason}`}`,
      en: `The officer chose ${amount.en} from ${limits.en}${reason === null ? '' : `; reason: ${reason}`}`,
    },
  };
};
