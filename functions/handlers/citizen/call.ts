import { answerCall } from '../../contract/reports.ts';
import { answerCall as talk } from '../../use-cases/report/answer-call.ts';
import { ownReport } from '../../use-cases/report/own-report.ts';
import { route } from '../http/route.ts';
import { command } from './reports.ts';

/** The reporter's yes or no to the office's wish to talk. */
export const callRoutes = [
  route(answerCall, async (call, deps) => {
    const own = await ownReport(deps, call.session, call.id);
    if (!own.ok) return own;
    const answer = await talk(deps, own.value, call.body, call.claim('reporter'));
    return answer.ok ? command(call, deps, answer.value) : answer;
  }),
];
