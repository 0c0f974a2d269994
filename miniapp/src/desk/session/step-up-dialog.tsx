import { Button, Form, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/api/answer';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { useWords } from '../words/use-words';
import { demoCode } from './demo-code';
import { deskElement } from './desk-element';
import { OneTimeCodeField } from './one-time-code-field';
import { endSession } from './session';
import { giveUpCode, isCodeAwaited, onCodeAwaited, sendCode } from './step-up';

/** Over whatever is being done: what was filled in stays below, and goes out again when the code is right. */
export function StepUpDialog({ username }: { readonly username: string }) {
  const { session: words } = useWords();
  const open = useSyncExternalStore(onCodeAwaited, isCodeAwaited, isCodeAwaited);
  useEffect(() => giveUpCode, []);
  return (
    <Modal
      open={open}
      onCancel={giveUpCode}
      footer={null}
      title={words.stepUpTitle}
      getContainer={deskElement}
      width={420}
      // Also over a dialog whose button asked for it.
      zIndex={1100}
      destroyOnHidden
    >
      {open && <CodeForm username={username} />}
    </Modal>
  );
}

function CodeForm({ username }: { readonly username: string }) {
  const { session: words, frame } = useWords();
  const [form] = Form.useForm<{ otp: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [demo, setDemo] = useState(false);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    // The dialog moves the focus to itself while it opens.
    const timer = setTimeout(() => input.current?.focus(), 100);
    void demoCode(username).then((otp) => setDemo(otp !== undefined));
    return () => clearTimeout(timer);
  }, [username]);

  const submit = async ({ otp }: { otp: string }) => {
    setBusy(true);
    setProblem(undefined);
    const wrong = await sendCode(otp);
    setBusy(false);
    if (wrong === undefined) return;
    if (wrong.status === 401) return endSession('expired');
    setProblem(wrong);
    form.resetFields();
  };
  // Once the button has stopped turning it would take the focus.
  useEffect(() => {
    if (problem !== undefined && !busy) input.current?.focus();
  }, [problem, busy]);
  const fillDemo = async () => form.setFieldsValue({ otp: (await demoCode(username)) ?? '' });
  const said =
    problem?.code === 'session.otp-wrong'
      ? { title: words.stepUpWrong, text: words.refusedText }
      : problem && problemText(problem, frame.problems);
  return (
    <div className="d-step-up">
      <p className="d-measure">{words.stepUpText}</p>
      {said !== undefined && (
        <Notice tone="overdue" title={said.title} live>
          {said.text}
        </Notice>
      )}
      <Form
        form={form}
        layout="vertical"
        name="step-up"
        requiredMark={false}
        onFinish={(values) => void submit(values)}
      >
        <OneTimeCodeField input={input} />
        <div className="d-step-up-foot">
          {demo && (
            <Button type="link" className="d-step-up-demo" onClick={() => void fillDemo()}>
              {words.stepUpDemo}
            </Button>
          )}
          <Button onClick={giveUpCode}>{words.stepUpCancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.stepUpConfirm}
          </Button>
        </div>
      </Form>
    </div>
  );
}
