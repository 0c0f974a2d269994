import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { draftName } from '../forms/draft';
import { FormProblem } from '../forms/form-problem';
import { useSend } from '../forms/use-send';
import { Notice } from '../frame/notice';
import { placeHref } from '../frame/place';
import { readSession } from '../session/session';
import { useWords } from '../words/use-words';
import type { UnsealDetail } from './unseal';

/** A file of the case, as the viewer names it. */
export type AskedFile = { readonly id: string; readonly name: string };
type Props = {
  readonly detail: CaseDetail;
  /** Its original is asked for; left out: who reported. */
  readonly file?: AskedFile;
  readonly onClose: () => void;
};
type Asked = { readonly reason: string; readonly explanation: string };

/** Why, what it would show, and what the reporter will read of it, before anything is sent. */
export function AskIdentity({ detail, file, onClose }: Props) {
  const { identity, forms } = useWords();
  const name = draftName(readSession()?.username ?? '', file?.id ?? detail.id, 'unseal');
  const { busy, problem, send } = useSend<UnsealDetail>('/identity/unseal-requests', name);
  const [sent, setSent] = useState<string>();
  const submit = async ({ reason, explanation }: Asked) => {
    const answer = await send({
      reportId: detail.id,
      ...(file !== undefined && { evidenceId: file.id }),
      reason,
      explanation: explanation.trim(),
    });
    if (answer.ok) setSent(answer.value.id);
  };
  const title = file === undefined ? identity.askTitle : identity.askOriginalTitle(file.name);
  const reasons = file === undefined ? identity.reasons : identity.reasonsOfOriginal;
  if (sent !== undefined)
    return (
      <Notice tone="done" title={identity.sent} live>
        <a href={placeHref({ section: 'identity', list: 'mine', id: sent })}>{identity.openRequest}</a>
      </Notice>
    );
  return (
    <section className="d-command-form" aria-label={title}>
      <div className="d-command-head">
        <h2>{title}</h2>
      </div>
      {problem !== undefined && <FormProblem problem={problem} />}
      <Notice tone="info" title={file === undefined ? identity.askWhat : identity.askOriginalWhat}>
        {file === undefined ? identity.askTold : identity.askOriginalTold}
      </Notice>
      <Form<Asked> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={identity.reason}
          rules={[{ required: true, message: identity.chooseReason }]}
        >
          <Select
            placeholder={identity.chooseReason}
            options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item
          name="explanation"
          label={identity.explain}
          rules={[{ required: true, whitespace: true, min: 5, message: identity.tooShort }]}
        >
          <Input.TextArea
            rows={3}
            maxLength={500}
            placeholder={file === undefined ? identity.explainHint : identity.explainOriginalHint}
          />
        </Form.Item>
        <div className="d-command-foot">
          <Button type="primary" htmlType="submit" loading={busy}>
            {identity.send}
          </Button>
          <Button type="text" onClick={onClose}>
            {forms.cancel}
          </Button>
        </div>
      </Form>
    </section>
  );
}
