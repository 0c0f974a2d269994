import type { UnsealEvent, UnsealReason } from '../../domain/identity/unseal-event.ts';
import type { UnsealState } from '../../domain/identity/unseal-request.ts';
import type { Words } from '../../domain/words.ts';
import type { IdentityAccess } from '../../ports/unseal-book.ts';

/** Read by the officer who chooses it and by the reporter alike. */
export const unsealReasonWords: Record<UnsealReason, Words> = {
  'contact-reporter': {
    zh: '需要直接联系举报人，系统留言无法解决',
    en: 'The reporter must be reached directly; messages through the system are not enough',
  },
  'verify-facts': { zh: '需要向举报人核实举报内容', en: 'The facts must be verified with the reporter' },
  'reporter-safety': { zh: '为保护举报人的人身安全', en: 'To protect the reporter’s safety' },
  'court-order': { zh: '司法机关依法调取', en: 'Required by a court or prosecutor under the law' },
};

export const unsealStateWords: Record<UnsealState, Words> = {
  requested: { zh: '待另一单位决定', en: 'Waiting for another unit' },
  granted: { zh: '已批准，限时查看', en: 'Granted for a short time' },
  refused: { zh: '未批准', en: 'Refused' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
};

/** One step as staff read it. */
export const unsealSentence = ({ type, data }: UnsealEvent): Words => {
  const unit = data.unit.name;
  switch (type) {
    case 'unseal-requested':
      return { zh: `${unit}申请查看举报人联系方式`, en: `${unit} asked for the reporter’s contact` };
    case 'unseal-granted': {
      const said = data.remark ?? '';
      return { zh: `${unit}批准${colon(said)}`, en: `${unit} granted it${said === '' ? '' : `: ${said}`}` };
    }
    case 'unseal-refused': {
      const said = data.reason ?? '';
      return {
        zh: `${unit}未批准${colon(said)}`,
        en: `${unit} refused${said === '' ? '' : `: ${said}`}`,
      };
    }
    case 'contact-read':
      return { zh: `${unit}查看了联系方式`, en: `${unit} read the contact` };
    default:
      return type satisfies never;
  }
};

const colon = (said: string): string => (said === '' ? '' : `：${said}`);

/** One step as the reporter reads it. `time` is the end of a grant in Shanghai. */
export const accessSentence = ({ kind, unit }: IdentityAccess, time: string): Words => {
  switch (kind) {
    case 'unseal-requested':
      return {
        zh: `${unit}申请查看您的联系方式，须经另一单位批准。`,
        en: `${unit} asked to see your contact; another unit has to agree.`,
      };
    case 'unseal-granted':
      return {
        zh: `${unit}批准了申请，经办人只能在${time}之前查看。`,
        en: `${unit} agreed; the person who asked may look until ${time} only.`,
      };
    case 'unseal-refused':
      return {
        zh: `${unit}没有批准申请，您的联系方式未被查看。`,
        en: `${unit} refused; nobody saw your contact through this request.`,
      };
    case 'contact-read':
      return { zh: `${unit}查看了您的联系方式。`, en: `${unit} looked at your contact.` };
    default:
      return kind satisfies never;
  }
};
