import { useState } from 'react';
import type { Answer, Problem } from '../../shared/api/answer';
import { randomKey } from '../../shared/wechat/random-key';
import { ask } from '../session/ask';
import type { Body } from './build-body';
import { dropDraft, readDraft, writeDraft } from './draft';
import { intentFor, isAnswered } from './intent';

export type Sending<Result> = {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly send: (body: Body) => Promise<Answer<Result>>;
};

/** Sends one command at most once: its key lives in the draft until the server has answered. */
export function useSend<Result>(path: string, draftName: string): Sending<Result> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (body: Body): Promise<Answer<Result>> => {
    const draft = readDraft(draftName) ?? { values: {} };
    const intent = intentFor(draft.intent, body, randomKey);
    writeDraft(draftName, { ...draft, intent });
    setBusy(true);
    setProblem(undefined);
    const answer = await ask<Result>({ method: 'POST', path, body: intent.body, key: intent.key });
    setBusy(false);
    if (answer.ok) {
      dropDraft(draftName);
      return answer;
    }
    setProblem(answer.problem);
    if (isAnswered(answer.problem.status)) {
      writeDraft(draftName, { values: readDraft(draftName)?.values ?? {} });
    }
    return answer;
  };
  return { busy, problem, send };
}
