import type { CaseEvent, Findings } from '../../domain/case/case-event.ts';
import type { CaseState, PlainState } from '../../domain/case/case-state.ts';
import type { Words } from '../../domain/words.ts';

/** Exact states, for staff. */
export const caseStateWords: Record<CaseState, Words> = {
  submitted: { zh: '待受理', en: 'Awaiting acceptance' },
  'supplement-requested': { zh: '待补充材料', en: 'Supplement requested' },
  declined: { zh: '不予受理', en: 'Declined' },
  transferred: { zh: '已转办', en: 'Transferred' },
  merged: { zh: '已并案', en: 'Merged' },
  accepted: { zh: '已受理待派单', en: 'Accepted, to be dispatched' },
  dispatched: { zh: '已派单待签收', en: 'Dispatched, to be signed' },
  checking: { zh: '现场核查中', en: 'Site check' },
  investigating: { zh: '立案调查中', en: 'Under investigation' },
  concluded: { zh: '已有调查结论', en: 'Concluded' },
  handled: { zh: '已处理待答复', en: 'Handled, reply due' },
  replied: { zh: '已答复', en: 'Replied' },
  closed: { zh: '已办结', en: 'Closed' },
  suspended: { zh: '已中止', en: 'Suspended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  'under-review': { zh: '复查中', en: 'Under review' },
};

/** The five states the reporter sees. */
export const plainStateWords: Record<PlainState, Words> = {
  submitted: { zh: '已提交', en: 'Submitted' },
  accepting: { zh: '受理中', en: 'Being accepted' },
  handling: { zh: '办理中', en: 'Being handled' },
  closed: { zh: '已办结', en: 'Answered' },
  'not-accepted': { zh: '不予受理／已转出', en: 'Not accepted or passed on' },
};

export const findingsWords: Record<Findings, Words> = {
  substantiated: { zh: '属实', en: 'substantiated' },
  partly: { zh: '部分属实', en: 'partly substantiated' },
  unsubstantiated: { zh: '不属实', en: 'not substantiated' },
  unverifiable: { zh: '无法查实', en: 'could not be verified' },
};

const outcomeNames: Record<string, Words> = {
  fine: { zh: '罚款', en: 'fine' },
  'daily-penalty': { zh: '按日连续处罚', en: 'daily penalty' },
  'order-to-correct': { zh: '责令改正', en: 'order to correct' },
  sealing: { zh: '查封、扣押', en: 'sealing' },
  'production-limit': { zh: '限制生产、停产整治', en: 'production limit' },
  'administrative-detention': { zh: '行政拘留', en: 'administrative detention' },
  'police-transfer': { zh: '移送公安机关', en: 'transfer to the police' },
  'criminal-detention': { zh: '刑事拘留', en: 'criminal detention' },
  'arrest-approved': { zh: '批准逮捕', en: 'arrest approved' },
  convicted: { zh: '有罪判决', en: 'conviction' },
  confiscation: { zh: '没收违法所得', en: 'confiscation' },
  'licence-revocation': { zh: '吊销许可证', en: 'licence revocation' },
  closure: { zh: '责令关闭', en: 'closure' },
  'criminal-fine': { zh: '判处罚金', en: 'criminal fine' },
  warning: { zh: '警告', en: 'warning' },
  other: { zh: '其他处理', en: 'other measure' },
};
export const outcomeWords = (kind: string): Words =>
  outcomeNames[kind] ?? { zh: '其他处理', en: 'other measure' };

const declineNames: Record<string, Words> = {
  'not-our-duty': { zh: '不属于本机关职责', en: 'not within our duty' },
  'for-court-or-arbitration': {
    zh: '应通过诉讼、仲裁、行政复议解决',
    en: 'to be settled in court, arbitration or reconsideration',
  },
  'already-accepted': { zh: '同一事项已受理', en: 'the same matter is already accepted' },
  'reply-final': { zh: '已有终局答复', en: 'a final reply was given' },
  unclear: { zh: '线索不清，无法核查', en: 'too unclear to be checked' },
  other: { zh: '其他原因', en: 'other reason' },
};
export const declineWords = (code: string): Words =>
  declineNames[code] ?? { zh: '其他原因', en: 'other reason' };

type Sentence = (event: CaseEvent, names: { unit: (id: string) => string }) => Words | undefined;

const noted = (
  event: Extract<CaseEvent, { type: 'deadline-noted' }>,
  title: (kind: string) => Words,
): Words | undefined => {
  const { key, kind } = event.data;
  const name = title(kind);
  if (key === 'breach')
    return {
      zh: `${name.zh}期限已过，已记录为超期`,
      en: `${name.en}: the limit has passed and is recorded as missed`,
    };
  const level = {
    'escalate:unit-lead': ['承办单位负责人', 'the head of the office'],
    'escalate:county-lead': ['县（区）负责人', 'the county head'],
    'escalate:city-supervisor': ['市级督办', 'the city supervisor'],
  }[key];
  return level === undefined
    ? undefined
    : { zh: `${name.zh}超期，已上报${level[0]}`, en: `${name.en} is overdue: reported to ${level[1]}` };
};

/** What the reporter reads; undefined = internal. Nothing here names a person of the staff. */
export const reporterSentence =
  (title: (kind: string) => Words): Sentence =>
  (event, { unit }) => {
    switch (event.type) {
      case 'filed':
        return { zh: '您提交了举报', en: 'You filed the report' };
      case 'accepted':
        return { zh: '您的举报已受理', en: 'Your report was accepted' };
      case 'declined': {
        const why = declineWords(event.data.code);
        return {
          zh: `不予受理：${why.zh}。${event.data.reason}`,
          en: `Not accepted: ${why.en}. ${event.data.reason}`,
        };
      }
      case 'transferred': {
        const { to, contact } = event.data;
        return {
          zh: `已转送${to}办理${contact === undefined ? '' : `（联系方式：${contact}）`}`,
          en: `Passed on to ${to}${contact === undefined ? '' : ` (contact: ${contact})`}`,
        };
      }
      case 'merged':
        return {
          zh: '与在先的同一问题举报合并办理，结果会同样告知您',
          en: 'Joined with an earlier report of the same matter; you will get the result',
        };
      case 'supplement-requested':
        return { zh: `请补充：${event.data.text}`, en: `Please add: ${event.data.text}` };
      case 'supplemented':
        return { zh: '您补充了材料', en: 'You added information' };
      case 'dispatched':
        return {
          zh: `已交${unit(event.data.unit)}现场核查`,
          en: `Given to ${unit(event.data.unit)} for a site check`,
        };
      case 'signed':
        return { zh: '承办单位已签收', en: 'The handling office signed for it' };
      case 'site-checked':
        return { zh: '已到现场核查', en: 'The site was checked' };
      case 'case-filed':
        return { zh: '已立案调查', en: 'A case was filed for investigation' };
      case 'findings-recorded': {
        const found = findingsWords[event.data.findings];
        return { zh: `调查结论：${found.zh}`, en: `Findings: ${found.en}` };
      }
      case 'outcome-recorded': {
        const what = outcomeWords(event.data.kind);
        return { zh: `已作出处理：${what.zh}`, en: `Measure taken: ${what.en}` };
      }
      case 'extension-approved':
        return {
          zh: `办理期限延长 ${event.data.length} 天：${event.data.told ?? event.data.reason}`,
          en: `The limit was extended by ${event.data.length} days: ${event.data.told ?? event.data.reason}`,
        };
      case 'replied':
        return { zh: `答复：${event.data.text}`, en: `Reply: ${event.data.text}` };
      case 'message-written':
        return event.data.from === 'authority'
          ? { zh: '承办单位给您留言', en: 'The office wrote to you' }
          : { zh: '您给承办单位留言', en: 'You wrote to the office' };
      case 'withdrawn':
        return {
          zh: '您撤回了举报；已发现的违法行为仍会依职权查处',
          en: 'You withdrew the report; a violation already found is still pursued',
        };
      case 'rated':
        return {
          zh: `您评价了办理情况：${event.data.stars} 分`,
          en: `You rated the handling: ${event.data.stars} of 5`,
        };
      case 'review-requested':
        return { zh: '您申请了复查', en: 'You asked for a review' };
      case 'review-opinion':
        return {
          zh: `复查意见（${event.data.upheld ? '维持' : '重新办理'}）：${event.data.text}`,
          en: `Review (${event.data.upheld ? 'upheld' : 'to be handled again'}): ${event.data.text}`,
        };
      case 'reopened':
        return { zh: '已重新办理', en: 'The matter was reopened' };
      case 'closed':
        return { zh: '已办结', en: 'Closed' };
      case 'suspended':
        return { zh: `办理中止：${event.data.reason}`, en: `Suspended: ${event.data.reason}` };
      case 'resumed':
        return { zh: '恢复办理', en: 'Handling resumed' };
      case 'deadline-noted':
        return noted(event, title);
      case 'ticket-returned':
      case 'merged-in':
      case 'extension-requested':
      case 'extension-refused':
        return undefined;
      default:
        return event satisfies never;
    }
  };

/** What staff read besides: the same sentences, and the internal steps. */
export const officerSentence =
  (title: (kind: string) => Words): Sentence =>
  (event, names) => {
    switch (event.type) {
      case 'filed':
        return { zh: '收到举报', en: 'Report received' };
      case 'accepted':
        return { zh: '受理', en: 'Accepted' };
      case 'supplemented':
        return { zh: '举报人补充了材料', en: 'The reporter added information' };
      case 'supplement-requested':
        return { zh: `要求补充：${event.data.text}`, en: `Supplement requested: ${event.data.text}` };
      case 'merged':
        return { zh: '并入在先案件', en: 'Merged into an earlier case' };
      case 'merged-in':
        return { zh: '并入一件举报', en: 'Another report was merged in' };
      case 'site-checked':
        return { zh: `现场核查：${event.data.notes}`, en: `Site check: ${event.data.notes}` };
      case 'ticket-returned':
        return { zh: `退单：${event.data.reason}`, en: `Ticket returned: ${event.data.reason}` };
      case 'extension-requested':
        return {
          zh: `申请延期 ${event.data.length} 天：${event.data.reason}`,
          en: `Extension of ${event.data.length} days requested: ${event.data.reason}`,
        };
      case 'extension-refused':
        return { zh: `不同意延期：${event.data.reason}`, en: `Extension refused: ${event.data.reason}` };
      case 'message-written':
        return event.data.from === 'authority'
          ? { zh: '给举报人留言', en: 'Wrote to the reporter' }
          : { zh: '举报人留言', en: 'The reporter wrote' };
      case 'withdrawn':
        return { zh: '举报人撤回', en: 'Withdrawn by the reporter' };
      case 'rated':
        return {
          zh: `举报人评价：${event.data.stars} 分`,
          en: `Rated by the reporter: ${event.data.stars} of 5`,
        };
      case 'review-requested':
        return { zh: `举报人申请复查：${event.data.reason}`, en: `Review requested: ${event.data.reason}` };
      default:
        return reporterSentence(title)(event, names);
    }
  };
