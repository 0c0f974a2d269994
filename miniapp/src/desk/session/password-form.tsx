import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type * as v from 'valibot';
import type { changeOwnPassword } from '../../../../functions/contract/sessions.ts';
import type { Problem } from '../../shared/api/answer';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { useWords } from '../words/use-words';
import { ask } from './ask';
import { openSession, type Session } from './session';

type Changed = v.InferOutput<(typeof changeOwnPassword)['response']>;
type Typed = { readonly current: string; readonly next: string; readonly again: string };

const LEAST = 12;

/** The old session ends with the old password: work goes on under the token of the answer. */
export function PasswordForm({ session }: { readonly session: Session }) {
  const { session: words, frame } = useWords();
  const [form] = Form.useForm<Typed>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const submit = async ({ current, next }: Typed) => {
    setBusy(true);
    setDone(false);
    setProblem(undefined);
    const body = { current, next };
    const answer = await ask<Changed>({ method: 'POST', path: '/officer/password', body });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    form.resetFields();
    setDone(true);
    openSession({ ...session, ...answer.value });
  };
  const said = problem && problemText(problem, frame.problems);
  return (
    <section className="d-account-part">
      <h3>{words.passwordTitle}</h3>
      {said !== undefined && (
        <Notice
          tone="overdue"
          title={problem?.code?.startsWith('password.') ? problem.detail : said.title}
          live
        >
          {problem?.code?.startsWith('password.') ? undefined : said.text}
        </Notice>
      )}
      {done && <Notice tone="done" title={words.passwordDone} live />}
      <Form
        form={form}
        layout="vertical"
        name="password"
        requiredMark={false}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="current"
          label={words.passwordCurrent}
          rules={[{ required: true, message: words.required }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={words.passwordNext}
          extra={words.passwordHint}
          validateTrigger="onBlur"
          rules={[
            { required: true, message: words.required },
            { min: LEAST, message: words.passwordShort },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={words.passwordAgain}
          dependencies={['next']}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_rule, value: string | undefined) =>
                value === form.getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.passwordDiffers)),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.passwordChange}
        </Button>
      </Form>
    </section>
  );
}
