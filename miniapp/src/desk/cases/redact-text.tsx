import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CaseTexts } from '../../../../functions/contract/case-texts.ts';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { draftName } from '../forms/draft';
import { FormProblem } from '../forms/form-problem';
import { useSend } from '../forms/use-send';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { readSession } from '../session/session';
import { useWords } from '../words/use-words';
import { keptMarks, type Span, spansAtFirst } from './text-spans';
import { TextToRedact } from './text-to-redact';

type Props = {
  readonly detail: CaseDetail;
  readonly onDone: () => void;
  readonly onConflict: () => void;
  readonly onClose: () => void;
};

/** Never remembered: the texts as they came leave the screen with the form. */
const nothingKept = () => remembered<CaseTexts>();

export function RedactText(props: Props) {
  const [known] = useState(nothingKept);
  const path = `/officer/cases/${encodeURIComponent(props.detail.id)}/texts`;
  const remote = useRemote(known, path, () => read<CaseTexts>(path));
  return (
    <RemoteView remote={remote}>
      {(texts) => <Form key={texts.version} {...props} texts={texts} />}
    </RemoteView>
  );
}

/** Everything marked is blacked out beforehand: one press confirms, another shows a part again. */
function Form({ detail, texts, onDone, onConflict, onClose }: Props & { readonly texts: CaseTexts }) {
  const { redactText, forms } = useWords();
  const [hidden, setHidden] = useState<readonly (readonly Span[])[]>(() => texts.items.map(spansAtFirst));
  const [keep, setKeep] = useState(false);
  const path = `/officer/cases/${encodeURIComponent(detail.id)}/commands`;
  const name = draftName(readSession()?.username ?? '', detail.id, 'redact-text');
  const { busy, problem, send } = useSend<{ readonly state: string }>(path, name);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, []);

  const kept = texts.items.reduce((sum, { marks }, index) => sum + keptMarks(marks, hidden[index] ?? []), 0);
  const count = hidden.reduce((sum, spans) => sum + spans.length, 0);
  const submit = async () => {
    const answer = await send({
      command: 'redact-text',
      version: detail.version,
      texts: texts.items.map(({ version, field }, index) => ({
        version,
        field,
        hidden: hidden[index] ?? [],
      })),
      keep: kept > 0 && keep,
    });
    if (answer.ok) onDone();
    else if (answer.problem.status === 409) onConflict();
  };

  return (
    <section className="d-command-form" ref={panel} aria-label={redactText.title}>
      <div className="d-command-head">
        <h2>{redactText.title}</h2>
        <span className="secondary">{redactText.recorded}</span>
      </div>
      <p className="secondary">{redactText.how}</p>
      {problem !== undefined && <FormProblem problem={problem} />}
      {texts.items.map((text, index) => (
        <TextToRedact
          key={`${text.version} ${text.field}`}
          text={text}
          hidden={hidden[index] ?? []}
          onChange={(spans) => setHidden(hidden.map((before, place) => (place === index ? spans : before)))}
        />
      ))}
      {kept > 0 && (
        <Checkbox checked={keep} onChange={({ target }) => setKeep(target.checked)}>
          {redactText.keep(kept)}
        </Checkbox>
      )}
      <div className="d-command-foot">
        <Button type="primary" loading={busy} disabled={kept > 0 && !keep} onClick={() => void submit()}>
          {redactText.confirm(count)}
        </Button>
        <Button type="text" onClick={onClose}>
          {forms.cancel}
        </Button>
      </div>
    </section>
  );
}
