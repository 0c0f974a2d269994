import type { SelfIdentificationKind } from '../domain/report/self-identification/finding.ts';
import type { Words } from '../domain/words.ts';

/**
 * Used on both sides: a citizen's phone looks before anything is sent, the office before a text is handed on,
 * and both must find the same. The one rule of the domain that clients carry (decision 0013).
 */
export { findSelfIdentification } from '../domain/report/self-identification/find-self-identification.ts';
export {
  findTellingParts,
  isForbiddenToSend,
} from '../domain/report/self-identification/find-telling-parts.ts';

/** Why a part was marked, in a word. */
export const selfIdentificationWords: Readonly<Record<SelfIdentificationKind, Words>> = {
  phone: { zh: '电话号码', en: 'phone number' },
  'identity-number': { zh: '身份证号', en: 'identity number' },
  'bank-card': { zh: '银行卡号', en: 'bank card' },
  email: { zh: '邮箱', en: 'e-mail address' },
  account: { zh: '微信、QQ 等账号', en: 'chat account' },
  plate: { zh: '车牌号', en: 'number plate' },
  name: { zh: '姓名', en: 'name' },
  home: { zh: '住处', en: 'where somebody lives' },
  role: { zh: '自述身份', en: 'who the writer is' },
  work: { zh: '工作单位', en: 'where the writer works' },
  family: { zh: '家人', en: 'family' },
  witness: { zh: '只有本人知道的情形', en: 'what only the writer can know' },
  contact: { zh: '与对方有过接触', en: 'earlier contact with the other side' },
  reporter: { zh: '谈及举报人', en: 'about the reporter' },
};
