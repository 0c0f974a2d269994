import type { Words } from '../words.ts';
import type { Disclosure, RequirementCode } from './fact-words.ts';
import type { PlainSentence } from './plain-sentence.ts';
import type { PolicyPack } from './policy-pack.ts';

const TITLES: Readonly<Record<RequirementCode, Words>> = {
  'not-in-scope': { zh: '属于奖励范围', en: 'On the list' },
  'not-substantiated': { zh: '查证属实', en: 'Found true' },
  'fact-mismatch': { zh: '与举报一致', en: 'As reported' },
  'no-clear-subject': { zh: '对象明确', en: 'A known party' },
  'no-penalty': { zh: '已有处理结果', en: 'An outcome document' },
  'already-known': { zh: '事先未被掌握', en: 'Not known before' },
  'media-exposed': { zh: '事先未被曝光', en: 'Not in the media before' },
  'under-rectification': { zh: '未在整改期', en: 'Not under correction' },
  'same-already-rewarded': { zh: '不重复奖励', en: 'Rewarded once' },
  'exposed-by-reporter-fraud': { zh: '内容真实', en: 'Genuine' },
  'staff-duty': { zh: '监管人员除外', en: 'Not for supervisors' },
  'relative-of-staff': { zh: '监管人员亲属除外', en: 'Nor their relatives' },
  'media-person': { zh: '媒体人员除外', en: 'Not for media staff' },
  'anonymous-no-contact': { zh: '能够联系', en: 'Reachable' },
  'not-declared': { zh: '明确参与', en: 'You take part' },
  'no-materials': { zh: '材料齐全', en: 'Materials given' },
  'not-first': { zh: '最先举报', en: 'The first report' },
};

const DISCLOSURES: Readonly<Record<Disclosure, Words>> = {
  named: { zh: '实名', en: 'named' },
  coded: { zh: '密码（凭查询码）', en: 'coded (with the receipt code)' },
  anonymous: { zh: '匿名（能以约定方式联系）', en: 'anonymous (reachable in the agreed way)' },
};

/** “Who is rewarded?” */
export const conditionsInWords = (pack: PolicyPack): readonly PlainSentence[] => {
  const { payable } = pack.process;
  return [
    {
      title: { zh: '谁可以领奖', en: 'Who can be paid' },
      text: {
        zh: `${payable.map((one) => DISCLOSURES[one].zh).join('、')}举报人`,
        en: `Reporters who are ${payable.map((one) => DISCLOSURES[one].en).join(', ')}`,
      },
    },
    ...pack.eligibility.requirements.map(({ code, clause }) => ({ title: TITLES[code], text: clause })),
    {
      title: { zh: '多人举报', en: 'Several reporters' },
      text: pack.multipleReporters.clause,
    },
  ];
};
