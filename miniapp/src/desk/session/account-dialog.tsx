import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { useWords } from '../words/use-words';
import { deskElement } from './desk-element';
import { PasswordForm } from './password-form';
import type { Session } from './session';
import { signOutEverywhere } from './sign-out';

/** Who is signed in, in the rail; behind it what a person may do about the own account. */
export function AccountDialog({ session }: { readonly session: Session }) {
  const { session: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="d-person"
        aria-haspopup="dialog"
        title={words.account}
        onClick={() => setOpen(true)}
      >
        <span>{session.name}</span>
        <span className="secondary">{session.unit.name}</span>
      </button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={words.account}
        getContainer={deskElement}
        width={460}
        destroyOnHidden
      >
        <p className="secondary">
          {session.name} · {session.unit.name} · {session.username}
        </p>
        <PasswordForm session={session} />
        <SignOutEverywhere />
      </Modal>
    </>
  );
}

function SignOutEverywhere() {
  const { session: words, frame } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const leave = async () => {
    setBusy(true);
    setProblem(await signOutEverywhere());
    setBusy(false);
  };
  const said = problem && problemText(problem, frame.problems);
  return (
    <section className="d-account-part">
      <h3>{words.everywhereTitle}</h3>
      <p className="secondary">{words.everywhereText}</p>
      {said !== undefined && (
        <Notice tone="overdue" title={said.title} live>
          {said.text}
        </Notice>
      )}
      <Button loading={busy} onClick={() => void leave()}>
        {words.everywhere}
      </Button>
    </section>
  );
}
