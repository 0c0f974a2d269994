import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { localDay } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { FormProblem } from '../forms/form-problem';
import { ask } from '../session/ask';
import { useWords } from '../words/use-words';
import { FaultList } from './fault-list';
import { JsonText, type JsonTextHandle } from './json-text';
import type { Fault, Trial } from './policy-types';
import { readDocument } from './read-document';
import { sampleFacts } from './sample-facts';
import { TrialResult } from './trial-result';
import { useKeptText } from './use-kept-text';

type Props = { readonly id: string; readonly file: Readonly<Record<string, unknown>> };

/** The draft on sample facts, before anybody has to live with it. */
export function TrialForm({ id, file }: Props) {
  const { policies } = useWords();
  const [start] = useState(() => JSON.stringify(sampleFacts(file, localDay(now())), null, 2));
  const kept = useKeptText(id, 'trial', start);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [result, setResult] = useState<Trial>();
  const editor = useRef<JsonTextHandle>(null);

  const compute = async () => {
    setProblem(undefined);
    setResult(undefined);
    const facts = readDocument(kept.text);
    if (!facts.ok) {
      const path = facts.line === undefined ? '' : policies.atLine(facts.line);
      setFaults([{ path, message: policies.reading[facts.why] }]);
      if (facts.line !== undefined) editor.current?.show({ line: facts.line });
      return;
    }
    setFaults([]);
    setBusy(true);
    const path = `/officer/policy-drafts/${encodeURIComponent(id)}/trial`;
    const answer = await ask<Trial>({ method: 'POST', path, body: { facts: facts.file } });
    setBusy(false);
    if (answer.ok) return setResult(answer.value);
    setProblem(answer.problem);
    setFaults(answer.problem.errors);
  };

  return (
    <>
      <h2>{policies.trial}</h2>
      <p className="secondary">{policies.trialText}</p>
      <form
        className="d-editor d-trial"
        onSubmit={(event) => {
          event.preventDefault();
          void compute();
        }}
      >
        <div className="d-editor-text">
          <JsonText
            id="json-facts"
            label={policies.facts}
            value={kept.text}
            rows={18}
            faulty={faults.length > 0}
            onChange={kept.change}
            handle={editor}
          />
          <div className="d-command-foot">
            <Button type="primary" htmlType="submit" loading={busy}>
              {policies.tryIt}
            </Button>
            <Button type="text" onClick={kept.startOver}>
              {policies.startOver}
            </Button>
            <span className="secondary d-draft-kept">{policies.keptHere}</span>
          </div>
        </div>
        <div className="d-editor-faults" aria-live="polite">
          <h3>{policies.result}</h3>
          {problem !== undefined && <FormProblem problem={problem} />}
          {faults.length > 0 && (
            <FaultList
              faults={faults}
              onGo={({ path }) => editor.current?.show({ path: path.replace(/^facts\./, '') })}
            />
          )}
          {result !== undefined && <TrialResult result={result} />}
          {result === undefined && faults.length === 0 && problem === undefined && (
            <p className="secondary">{policies.noResultYet}</p>
          )}
        </div>
      </form>
    </>
  );
}
