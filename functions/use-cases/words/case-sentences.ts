import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Words } from '../../domain/words.ts';
import { declineWords, findingsWords, outcomeWords, reopenedWords } from './case-words.ts';
import { missedLimit, reporterReminded } from './missed-limit.ts';
import { limitsConfirmed, limitsMoved } from './notice-words.ts';
import { protectionForOfficer, protectionForReporter } from './protection-sentences.ts';

type Sentence = (event: CaseEvent, names: { unit: (id: string) => string }) => Words | undefined;

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
      case 'call-asked':
        return {
          zh: '承办单位想与您通话，您可以同意或拒绝；同意后用虚拟号码通话，对方看不到您的号码',
          en: 'The office wants to talk to you. You may agree or decline; the call uses a virtual number and your own is not shown',
        };
      case 'call-answered':
        return event.data.agreed
          ? {
              zh: `您同意通话，来电显示 ${event.data.number ?? ''}，一小时内有效`,
              en: `You agreed to a call; it will show ${event.data.number ?? ''} and works for one hour`,
            }
          : { zh: '您没有同意通话', en: 'You declined the call' };
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
        return reopenedWords(event.data.unsolved === true);
      case 'reporter-reminded':
        return reporterReminded(event.data, title);
      case 'closed':
        return event.data.reason === 'supplement'
          ? { zh: '未按期补充材料，不再办理', en: 'Closed: what was missing did not come in time' }
          : { zh: '已办结', en: 'Closed' };
      case 'suspended':
        return { zh: `办理中止：${event.data.reason}`, en: `Suspended: ${event.data.reason}` };
      case 'resumed':
        return { zh: '恢复办理', en: 'Handling resumed' };
      case 'deadline-noted':
        return missedLimit(event, title);
      case 'limits-moved':
        return limitsMoved(event.data, title);
      case 'evidence-redacted':
      case 'texts-checked':
      case 'party-named':
      case 'raised':
      case 'recused':
        return protectionForReporter(event);
      case 'ticket-returned':
      case 'merged-in':
      case 'extension-requested':
      case 'extension-refused':
      case 'limits-confirmed':
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
      case 'evidence-redacted':
      case 'texts-checked':
      case 'party-named':
      case 'raised':
      case 'recused':
        return protectionForOfficer(event);
      case 'ticket-returned':
        return { zh: `退单：${event.data.reason}`, en: `Ticket returned: ${event.data.reason}` };
      case 'extension-requested':
        return {
          zh: `申请延期 ${event.data.length} 天：${event.data.reason}`,
          en: `Extension of ${event.data.length} days requested: ${event.data.reason}`,
        };
      case 'extension-refused':
        return { zh: `不同意延期：${event.data.reason}`, en: `Extension refused: ${event.data.reason}` };
      case 'call-asked':
        return {
          zh: '邀请举报人通话，等待其同意',
          en: 'Asked the reporter for a call; they have to agree',
        };
      case 'call-answered':
        return event.data.agreed
          ? {
              zh: `举报人同意通话，一小时内请拨虚拟号码 ${event.data.number ?? ''}`,
              en: `The reporter agreed; dial the virtual number ${event.data.number ?? ''} within one hour`,
            }
          : { zh: '举报人没有同意通话', en: 'The reporter declined a call' };
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
      case 'limits-confirmed':
        return limitsConfirmed(event.data);
      case 'review-requested':
        return { zh: `举报人申请复查：${event.data.reason}`, en: `Review requested: ${event.data.reason}` };
      default:
        return reporterSentence(title)(event, names);
    }
  };
