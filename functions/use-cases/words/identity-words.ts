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
  'evidence-review': {
    zh: '需要核验证据原件',
    en: 'The original of the evidence has to be examined',
  },
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
      return data.evidenceId === undefined
        ? { zh: `${unit}申请查看举报人联系方式`, en: `${unit} asked for the reporter’s contact` }
        : { zh: `${unit}申请打开证据原件`, en: `${unit} asked to open the original of a file` };
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
    case 'original-read':
      return {
        zh: `${unit}打开了证据原件第${data.part + 1}部分`,
        en: `${unit} opened part ${data.part + 1} of the original`,
      };
    default:
      return type satisfies never;
  }
};

const colon = (said: string): string => (said === '' ? '' : `：${said}`);

/** One step as the reporter reads it. `time` is the end of a grant in Shanghai. */
export const accessSentence = (access: IdentityAccess, time: string): Words =>
  access.evidenceId === undefined ? contactSentence(access, time) : originalSentence(access, time);

const originalSentence = ({ kind, unit }: IdentityAccess, time: string): Words => {
  switch (kind) {
    case 'unseal-requested':
      return {
        zh: `${unit}申请打开您提交的一份证据的原件（含拍摄手机、位置等信息），须经另一单位批准。`,
        en: `${unit} asked to open the original of a file you sent, which may show the phone and the place; another unit has to agree.`,
      };
    case 'unseal-granted':
      return {
        zh: `${unit}批准了打开证据原件的申请，经办人只能在${time}之前打开。`,
        en: `${unit} agreed that the original be opened; the person who asked may do so until ${time} only.`,
      };
    case 'unseal-refused':
      return {
        zh: `${unit}没有批准申请，证据原件未被打开。`,
        en: `${unit} refused; nobody opened the original through this request.`,
      };
    case 'contact-read':
    case 'original-read':
      return {
        zh: `${unit}打开了您提交的一份证据的原件。`,
        en: `${unit} opened the original of a file you sent.`,
      };
    default:
      return kind satisfies never;
  }
};

const contactSentence = ({ kind, unit }: IdentityAccess, time: string): Words => {
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
    case 'original-read':
      return { zh: `${unit}查看了您的联系方式。`, en: `${unit} looked at your contact.` };
    default:
      return kind satisfies never;
  }
};
