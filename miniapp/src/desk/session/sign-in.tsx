import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { forgetKnown } from '../../shared/api/use-remote';
import { changeSettings } from '../../shared/settings/settings';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { useWords } from '../words/use-words';
import { DemoAccounts, type Filled } from './demo-accounts';
import { deviceOf, keepDevice } from './known-device';
import { OneTimeCodeField } from './one-time-code-field';
import { openSession, type Session, sessionEnded } from './session';

export function SignIn() {
  const { session: words, frame, language } = useWords();
  const [form] = Form.useForm<Filled>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const submit = async (values: Filled) => {
    setBusy(true);
    setProblem(undefined);
    const body = { ...values, device: deviceOf(values.username) };
    const answer = await request<Session>({ method: 'POST', path: '/officer/sessions', body });
    setBusy(false);
    if (answer.ok) {
      keepDevice(values.username, answer.value.device);
      forgetKnown();
      openSession(answer.value);
    } else setProblem(answer.problem);
  };

  return (
    <main className="d-sign-in">
      <div className="d-sign-in-box">
        <div className="d-brand">
          <strong>{frame.product}</strong> {frame.desk}
        </div>
        <h1>{words.title}</h1>
        {sessionEnded() === 'expired' && problem === undefined && (
          <Notice tone="soon" title={words.expired} live />
        )}
        {problem !== undefined && <Refusal problem={problem} />}
        <DemoAccounts onFill={(filled) => form.setFieldsValue(filled)} />
        <Form
          form={form}
          layout="vertical"
          name="sign-in"
          requiredMark={false}
          onFinish={(values) => void submit(values)}
        >
          <Form.Item
            name="username"
            label={words.username}
            normalize={(value: string) => value.trim()}
            rules={[{ required: true, message: words.required }]}
          >
            <Input autoComplete="username" autoFocus spellCheck={false} size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={words.password}
            rules={[{ required: true, message: words.required }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <OneTimeCodeField />
          <Button type="primary" htmlType="submit" loading={busy} block size="large">
            {words.signIn}
          </Button>
        </Form>
        <p className="secondary">{words.notice}</p>
        <button
          type="button"
          className="d-quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => changeSettings({ language: language === 'zh' ? 'en' : 'zh' })}
        >
          {frame.language}
        </button>
      </div>
    </main>
  );
}

function Refusal({ problem }: { readonly problem: Problem }) {
  const { session: words, frame } = useWords();
  // One answer for a wrong name, password or code: the screen must not tell which.
  const wrong = problem.kind === 'refused' && problem.status !== 429;
  const said = wrong
    ? { title: words.refused, text: words.refusedText }
    : problemText(problem, frame.problems);
  return (
    <Notice tone="overdue" title={said.title} live>
      {said.text}
    </Notice>
  );
}
