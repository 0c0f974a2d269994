import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Words } from '../../domain/words.ts';
import { tieWords } from './tie-words.ts';

/** Steps that keep the reporter safe and the handling fair. */
export type ProtectionEvent = Extract<
  CaseEvent,
  { type: 'texts-checked' | 'evidence-redacted' | 'party-named' | 'raised' | 'recused' }
>;

export const protectionForReporter = (event: ProtectionEvent): Words | undefined => {
  switch (event.type) {
    case 'texts-checked':
      return {
        zh: '为保护您，已核对您写的文字，承办人员看不到可能暴露您的内容',
        en: 'To protect you, your text was checked: those who handle it do not see what could identify you',
      };
    case 'evidence-redacted':
      return {
        zh: '为保护您，已对一份证据中的部分内容作遮挡',
        en: 'To protect you, parts of a file were blacked out',
      };
    case 'raised':
      return {
        zh: '为避免利害关系，已由市级直接办理，县（区）和乡镇看不到您的举报',
        en: 'To avoid a conflict of interest the city handles it; county and township do not see your report',
      };
    case 'party-named':
    case 'recused':
      return undefined;
    default:
      return event satisfies never;
  }
};

export const protectionForOfficer = (event: ProtectionEvent): Words => {
  switch (event.type) {
    case 'texts-checked': {
      const hidden = event.data.texts.reduce((sum, text) => sum + text.hidden.length, 0);
      const kept = event.data.texts.reduce((sum, text) => sum + text.kept, 0);
      return {
        zh: `核对了举报文字：遮盖 ${hidden} 处${kept === 0 ? '' : `，保留标出的 ${kept} 处`}`,
        en: `The report's text was checked: ${hidden} parts blacked out${kept === 0 ? '' : `, ${kept} marked ones kept`}`,
      };
    }
    case 'evidence-redacted':
      return { zh: '遮挡了一份证据中的部分内容', en: 'Parts of a file were blacked out' };
    case 'party-named':
      return {
        zh: `确认被举报对象：${event.data.name}`,
        en: `The reported party was named: ${event.data.name}`,
      };
    case 'raised': {
      const { reason } = event.data;
      return {
        zh: `涉及公职人员或主管单位，上提一级办理${reason === undefined ? '' : `：${reason}`}`,
        en: `Officials or the office in charge are concerned: raised one level${reason === undefined ? '' : `: ${reason}`}`,
      };
    }
    case 'recused': {
      const kind = tieWords[event.data.kind];
      const back = event.data.handedBack;
      return {
        zh: `一名承办人员申明${kind.zh}并回避${back ? '，案件退回重新派办' : ''}`,
        en: `An officer stepped back (${kind.en})${back ? '; the case came back to be given to somebody else' : ''}`,
      };
    }
    default:
      return event satisfies never;
  }
};
