import { Button } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { momentText } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { FormProblem } from '../forms/form-problem';
import { Facts } from '../frame/facts';
import { Notice } from '../frame/notice';
import { read } from '../session/ask';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { clock, useSecondsUntil } from './time-left';
import type { UnsealDetail } from './unseal';

type Contact = NonNullable<UnsealDetail['contact']>;
type Shown = { readonly contact: Contact; readonly at: number };

/**
 * Name and phone, after a press, until the grant ends. They live in this component alone: leaving the page,
 * hiding them or the end of the time forgets them. Whoever photographs the screen photographs their own name.
 */
export function ContactView({ id, until }: { readonly id: string; readonly until: string }) {
  const { identity } = useWords();
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const left = useSecondsUntil(until);

  const show = async () => {
    setBusy(true);
    setProblem(undefined);
    const answer = await read<UnsealDetail>(`/identity/unseal-requests/${encodeURIComponent(id)}`);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setShown({ contact: answer.value.contact ?? {}, at: now() });
  };

  if (left === 0) return <Notice tone="info" title={identity.over} live />;
  return (
    <section className="d-block">
      <h3>{identity.contact}</h3>
      <p role="timer" className="d-contact-left">
        {identity.leftFor(clock(left))}
      </p>
      {problem !== undefined && <FormProblem problem={problem} />}
      {shown === undefined ? (
        <>
          <Button type="primary" loading={busy} onClick={() => void show()}>
            {identity.show}
          </Button>
          <p className="secondary d-measure">{identity.showNote}</p>
        </>
      ) : (
        <>
          <ContactCard shown={shown} />
          <Button onClick={() => setShown(undefined)}>{identity.hide}</Button>
        </>
      )}
    </section>
  );
}

function ContactCard({ shown: { contact, at } }: { readonly shown: Shown }) {
  const { identity, language } = useWords();
  const session = useSession();
  const moment = momentText(new Date(at).toISOString(), language);
  const mark = identity.seenBy(`${session?.name ?? ''} ${session?.username ?? ''} ${moment}`);
  const nothing = contact.name === undefined && contact.phone === undefined;
  return (
    <div className="d-contact">
      <div className="d-contact-marks" aria-hidden="true" style={{ backgroundImage: picture(mark) }} />
      {nothing ? (
        <p>{identity.nothingLeft}</p>
      ) : (
        <Facts
          facts={[
            [identity.name, contact.name],
            [identity.phone, contact.phone],
          ]}
        />
      )}
      <p className="secondary">{identity.doNotCopy}</p>
      <p className="secondary">{mark}</p>
    </div>
  );
}

/** Drawn, not written: nobody reads it aloud, and it cannot be selected away. */
const picture = (mark: string): string => {
  const words = mark.replace(/[<&>]/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="90"><text x="10" y="60" fill="#808080" fill-opacity="0.22" font-size="13" font-family="sans-serif" transform="rotate(-10 10 60)">${words}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
};
