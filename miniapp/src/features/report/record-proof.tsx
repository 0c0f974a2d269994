import { useState } from 'react';
import type * as v from 'valibot';
import type { proveReport } from '../../../../functions/contract/records';
import type { Problem } from '../../shared/api/answer';
import { aboutReport } from '../../shared/api/citizen';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { saveText } from '../../shared/wechat/save-text';
import { useWords } from '../../shared/words/use-words';

type Proof = v.InferOutput<(typeof proveReport)['response']>;
type State = 'idle' | 'busy' | 'saved' | 'failed' | 'too-early';

/** The reporter's own hold on the record: made anew each time, kept nowhere by the app. */
export function RecordProof({ reportId }: { readonly reportId: string }) {
  const words = useWords().privacy;
  const [state, setState] = useState<State>('idle');
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setState('busy');
    setProblem(undefined);
    const path = `/citizen/reports/${reportId}/record-proof`;
    const answer = await aboutReport<Proof>(reportId, { method: 'GET', path });
    if (!answer.ok) {
      setState('idle');
      setProblem(answer.problem);
      return;
    }
    const { proof } = answer.value;
    if (proof === undefined) return setState('too-early');
    // The day of the root, not the number of the case: a file's name is seen by more than its owner.
    const text = `${JSON.stringify(answer.value, null, 2)}\n`;
    setState((await saveText(`${words.proofFile}-${proof.root.on}`, text)) ? 'saved' : 'failed');
  };
  const told = { 'too-early': words.proofTooEarly, saved: words.proofSaved, failed: words.saveFailed };
  return (
    <Box className="stack-12">
      <Box>{words.proofText}</Box>
      <Box className="small secondary">{words.proofCare}</Box>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {state === 'idle' || state === 'busy' ? null : (
        <Notice tone={toneOf[state]} live="polite">
          {told[state]}
        </Notice>
      )}
      <Button
        kind="plain"
        id="save-proof"
        icon="download"
        busy={state === 'busy'}
        onPress={() => void save()}
        block
      >
        {words.proofSave}
      </Button>
    </Box>
  );
}

const toneOf = { saved: 'go', failed: 'overdue', 'too-early': 'info' } as const;
