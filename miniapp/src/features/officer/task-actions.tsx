import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases';
import type { Problem } from '../../shared/api/answer';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { go } from '../../shared/wechat/navigation';
import { randomKey } from '../../shared/wechat/random-key';
import { ReturnForm } from './return-form';
import { commandTask, fieldActions } from './tasks';
import { useOfficerWords } from './use-officer-words';

type Props = { readonly task: CaseDetail; readonly onChanged: () => void };

/** The allowed actions of the phone, big, within reach of the thumb. */
export function TaskActions({ task, onChanged }: Props) {
  const words = useOfficerWords();
  const [busy, setBusy] = useState(false);
  const [returning, setReturning] = useState(false);
  const [key, setKey] = useState(randomKey);
  const [problem, setProblem] = useState<Problem>();
  const actions = fieldActions.filter((action) => task.allowedActions.includes(action));
  const [primary, ...rest] = actions;
  if (!primary) return null;
  const sign = async () => {
    setBusy(true);
    const answer = await commandTask(task.id, { command: 'sign', version: task.version }, key);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok || answer.problem.kind === 'refused') {
      setKey(randomKey());
      onChanged();
    }
  };
  const run = {
    sign: () => void sign(),
    'record-site-check': () => go('officer/site-check/index', { id: task.id, version: String(task.version) }),
    return: () => setReturning(true),
  };
  return (
    <>
      <ActionBar tall={rest.length > 0}>
        <Box className="stack-4">
          {problem ? <ProblemNotice problem={problem} /> : null}
          <Button onPress={run[primary]} busy={busy} id={`action-${primary}`} block>
            {words.action[primary]}
          </Button>
          {rest.length > 0 ? (
            <Box className="task-rest">
              {rest.map((action) => (
                <Button key={action} kind="text" onPress={run[action]} id={`action-${action}`} block>
                  {words.action[action]}
                </Button>
              ))}
            </Box>
          ) : null}
        </Box>
      </ActionBar>
      {returning ? (
        <Sheet title={words.returning.title} onClose={() => setReturning(false)}>
          <ReturnForm
            task={task}
            onDone={() => {
              setReturning(false);
              onChanged();
            }}
          />
        </Sheet>
      ) : null}
    </>
  );
}
