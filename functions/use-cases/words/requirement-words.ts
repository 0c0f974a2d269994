import type { Words } from '../../domain/words.ts';

const requirements: Record<string, Words> = {
  'not-in-scope': { zh: '不在奖励办法列举的范围内', en: 'not in the scope of the measure' },
  'not-substantiated': { zh: '未查实', en: 'not substantiated' },
  'fact-mismatch': { zh: '查实的问题与举报内容不一致', en: 'what was found differs from what was reported' },
  'no-clear-subject': { zh: '违法主体无法确定', en: 'the violator could not be determined' },
  'no-penalty': { zh: '没有作出处罚或移送', en: 'no penalty or transfer was made' },
  'already-known': { zh: '举报前主管部门已经掌握', en: 'the authority already knew' },
  'media-exposed': { zh: '举报前媒体已经曝光', en: 'the media had already reported it' },
  'under-rectification': { zh: '举报前已被处罚并正在整改', en: 'already punished and being corrected' },
  'same-already-rewarded': { zh: '同一事项已经奖励过', en: 'the same matter was rewarded before' },
  'exposed-by-reporter-fraud': { zh: '举报内容弄虚作假', en: 'the report was staged or fabricated' },
  'staff-duty': { zh: '举报人负有法定监管职责', en: 'the reporter has a statutory duty of supervision' },
  'relative-of-staff': {
    zh: '举报人是监管人员的直系亲属',
    en: 'the reporter is a close relative of supervising staff',
  },
  'media-person': { zh: '举报人是新闻媒体人员', en: 'the reporter works for the media' },
  'anonymous-no-contact': { zh: '匿名举报，无法联系核实', en: 'anonymous: the reporter cannot be reached' },
  'not-declared': { zh: '举报时未声明参与有奖举报', en: 'the wish for a reward was not declared' },
  'no-materials': { zh: '未提供办法要求的材料', en: 'materials the measure asks for were not given' },
  'not-first': { zh: '不是首位举报人', en: 'not the first reporter' },
  'outside-range': { zh: '金额超出允许的范围', en: 'the amount is outside the permitted range' },
};
export const requirementWords = (code: string): Words => requirements[code] ?? { zh: code, en: code };

const needs: Record<string, Words> = {
  'officer-choice': {
    zh: '须在允许范围内确定金额并说明理由',
    en: 'an amount inside the range must be chosen, with a reason',
  },
  'same-level-government-consent': {
    zh: '须经本级人民政府同意',
    en: 'the same-level government must consent',
  },
  'members-consent': {
    zh: '须联名举报人就分配达成一致',
    en: 'the joint reporters must agree on the division',
  },
  'reviewer-decision': { zh: '须由复核人员决定', en: 'a reviewer must decide' },
  'case-closure': { zh: '须待案件办结', en: 'the case must be closed first' },
};
export const needWords = (code: string): Words => needs[code] ?? { zh: code, en: code };
