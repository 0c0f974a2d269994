import type { TieKind } from '../../domain/jurisdiction/tie.ts';
import type { Words } from '../../domain/words.ts';

export const tieWords: Readonly<Record<TieKind, Words>> = {
  relative: { zh: '亲属关系', en: 'a relative' },
  'works-there': { zh: '本人或亲属在该单位任职', en: 'works there, or a relative does' },
  'holds-shares': { zh: '持股或经营利益', en: 'holds shares in it' },
  contract: { zh: '合同往来', en: 'a contract with it' },
  subsidised: { zh: '受本单位扶持', en: 'supported by the office' },
  'regular-inspection': { zh: '日常监管责任人', en: 'in charge of its regular inspection' },
  other: { zh: '其他利害关系', en: 'another interest' },
};
