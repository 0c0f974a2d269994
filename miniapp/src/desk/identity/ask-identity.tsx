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

type Props = { readonly detail: CaseDetail; readonly onClose: () => void };
type Asked = { readonly reason: string; readonly explanation: string };

/** Why, what it would show, and what the reporter will read of it, before anything is sent. */
export function AskIdentity({ detail, onClose }: Props) {
  const { identity, forms } = useWords();
  const name = draftName(readSession()?.username ?? '', detail.id, 'unseal');
  const { busy, problem, send } = useSend<UnsealDetail>('/identity/unseal-requests', name);
  const [sent, setSent] = useState<string>();
  const submit = async ({ reason, explanation }: Asked) => {
    const answer = await send({ reportId: detail.id, reason, explanation: explanation.trim() });
    if (answer.ok) setSent(answer.value.id);
  };
  if (sent !== undefined)
    return (
      <Notice tone="done" title={identity.sent} live>
        <a href={placeHref({ section: 'identity', list: 'mine', id: sent })}>{identity.openRequest}</a>
      </Notice>
    );
  return (
    <section className="d-command-form" aria-label={identity.askTitle}>
      <div className="d-command-head">
        <h2>{identity.askTitle}</h2>
      </div>
      {problem !== undefined && <FormProblem problem={problem} />}
      <Notice tone="info" title={identity.askWhat}>
        {identity.askTold}
      </Notice>
      <Form<Asked> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={identity.reason}
          rules={[{ required: true, message: identity.chooseReason }]}
        >
          <Select
            placeholder={identity.chooseReason}
            options={Object.entries(identity.reasons).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item
          name="explanation"
          label={identity.explain}
          rules={[{ required: true, whitespace: true, min: 5, message: identity.tooShort }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder={identity.explainHint} />
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
