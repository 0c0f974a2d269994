import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FormProblem } from '../forms/form-problem';
import { useSend } from '../forms/use-send';
import { useWords } from '../words/use-words';
import { FaultList } from './fault-list';
import { JsonText, type JsonTextHandle } from './json-text';
import type { DraftContent, Fault, PolicyDraft } from './policy-types';
import { readDocument } from './read-document';
import { useKeptText } from './use-kept-text';

type Props = {
  readonly target: string;
  readonly kind: 'pack' | 'calendar';
  readonly start: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** The body for a content: a new draft, or the edit of one. */
  readonly bodyOf: (content: DraftContent) => Readonly<Record<string, unknown>>;
  readonly saveLabel: string;
  readonly onDone: (draft: PolicyDraft) => void;
  readonly onClose?: () => void;
};

/** A request holds 64 KB. */
const MAX_FILE_BYTES = 60_000;

export function DocumentEditor(props: Props) {
  const { target, kind, start, path, bodyOf, saveLabel, onDone, onClose } = props;
  const { policies, forms } = useWords();
  const kept = useKeptText(target, `document-${kind}`, JSON.stringify(start, null, 2));
  const { busy, problem, send } = useSend<PolicyDraft>(path, kept.name);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [uploadFault, setUploadFault] = useState<string>();
  const editor = useRef<JsonTextHandle>(null);
  const file = useRef<HTMLInputElement>(null);

  // Opened by a button: the keyboard goes with it.
  const inPlace = onClose !== undefined;
  useEffect(() => {
    if (inPlace) editor.current?.show({ line: 1 });
  }, [inPlace]);

  const save = async () => {
    const read = readDocument(kept.text);
    if (!read.ok) {
      const message = policies.reading[read.why];
      setFaults([{ path: read.line === undefined ? '' : policies.atLine(read.line), message }]);
      if (read.line !== undefined) editor.current?.show({ line: read.line });
      return;
    }
    setFaults([]);
    // The text itself goes through the draft of this form, so that a lost answer loses nothing.
    kept.change(kept.text);
    const answer = await send(bodyOf({ kind, file: read.file }));
    if (answer.ok) return onDone(answer.value);
    setFaults(answer.problem.errors);
  };
  const upload = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > MAX_FILE_BYTES) return setUploadFault(policies.tooLarge);
    try {
      kept.change(await chosen.text());
      setUploadFault(undefined);
      setFaults([]);
    } catch {
      setUploadFault(policies.uploadFailed);
    }
  };
  const go = ({ path: at }: Fault) => {
    const line = readDocument(kept.text);
    editor.current?.show(!line.ok && line.line !== undefined ? { line: line.line } : { path: at });
  };

  return (
    <form
      className="d-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="d-editor-text">
        <JsonText
          id={`json-${kind}`}
          label={policies.editor}
          value={kept.text}
          rows={26}
          faulty={faults.length > 0}
          onChange={kept.change}
          handle={editor}
        />
        <div className="d-command-foot">
          <Button type="primary" htmlType="submit" loading={busy}>
            {saveLabel}
          </Button>
          {onClose !== undefined && (
            <Button type="text" onClick={onClose}>
              {forms.cancel}
            </Button>
          )}
          <Button title={policies.uploadReplaces} onClick={() => file.current?.click()}>
            {policies.upload}
          </Button>
          <Button type="text" onClick={kept.startOver}>
            {policies.startOver}
          </Button>
          <input
            ref={file}
            type="file"
            className="unseen"
            aria-label={policies.upload}
            accept=".json,application/json"
            tabIndex={-1}
            onChange={(event) => {
              void upload(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <span className="secondary d-draft-kept">{policies.keptHere}</span>
        </div>
      </div>
      <div className="d-editor-faults">
        <h3>{policies.check}</h3>
        {kept.restored && <p className="secondary">{policies.restored}</p>}
        {uploadFault !== undefined && (
          <p className="d-bad" role="alert">
            {uploadFault}
          </p>
        )}
        {problem !== undefined && <FormProblem problem={problem} />}
        {faults.length > 0 ? (
          <FaultList faults={faults} onGo={go} />
        ) : (
          <p className="secondary">{policies.checkNote}</p>
        )}
      </div>
    </form>
  );
}
