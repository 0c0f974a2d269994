import { useRef, useState } from 'react';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { momentText } from '../../shared/time/day';
import { Facts } from '../frame/facts';
import { Timeline } from '../frame/history';
import { placeHref } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { sectionsOf } from '../session/sections';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { ContactView } from './contact-view';
import { mayAskForIdentity } from './identity-lists';
import { OriginalView } from './original-view';
import type { UnsealDetail, UnsealRow } from './unseal';
import { UnsealDecision } from './unseal-decision';

const known = remembered<UnsealDetail>();

/**
 * A request. To the person who asked, reading a granted one is a look: then nothing is asked of the server
 * until they press for it, and what it answers is kept nowhere.
 */
export function UnsealPage({
  id,
  row: listed,
}: {
  readonly id: string;
  readonly row: UnsealRow | undefined;
}) {
  const session = useSession();
  // What was decided leaves the list of what waits, but not the screen.
  const last = useRef(listed);
  if (listed !== undefined) last.current = listed;
  const row = listed ?? last.current;
  const mine = row !== undefined && row.requestedBy.username === session?.username;
  if (row !== undefined && mine && row.state === 'granted')
    return (
      <article className="d-case">
        <UnsealHead row={row} />
        {row.evidenceId === undefined ? (
          <ContactView id={id} until={row.grantedUntil ?? row.answerUntil} />
        ) : (
          <OriginalView row={row} until={row.grantedUntil ?? row.answerUntil} />
        )}
      </article>
    );
  // Not in the list: it may be one of mine that was granted, and must not be read unasked.
  if (row === undefined && mayAskForIdentity(session?.roles ?? [])) return null;
  return <Detail id={id} />;
}

function Detail({ id }: { readonly id: string }) {
  const { identity } = useWords();
  const path = `/identity/unseal-requests/${encodeURIComponent(id)}`;
  const remote = useRemote(known, path, async () => {
    const answer = await read<UnsealDetail>(path);
    if (!answer.ok) return answer;
    // Granted in between: it is shown by ContactView alone.
    const { contact: _never, ...shown } = answer.value;
    return { ok: true as const, value: shown };
  });
  useRefreshSignal(remote.reload);
  const [done, setDone] = useState<string>();
  return (
    <RemoteView remote={remote}>
      {(detail) => (
        <article className="d-case" aria-busy={remote.loading}>
          <UnsealHead row={detail} />
          <UnsealDecision detail={detail} done={done} onDone={setDone} />
          <section className="d-block">
            <h3>{identity.history}</h3>
            <Timeline entries={detail.timeline} />
            <p className="secondary d-measure">{identity.readerIsTold}</p>
          </section>
        </article>
      )}
    </RemoteView>
  );
}

function UnsealHead({ row }: { readonly row: UnsealRow }) {
  const { identity, language } = useWords();
  const mayOpenCase = sectionsOf(useSession()?.roles ?? []).includes('cases');
  return (
    <>
      <header className="d-case-head">
        <div className="d-case-title">
          <h2>{row.caseNumber}</h2>
          <span className="d-state">{row.stateText}</span>
        </div>
        {mayOpenCase && (
          <p className="d-case-meta">
            <a href={placeHref({ section: 'cases', id: row.reportId })}>{identity.openCase}</a>
          </p>
        )}
      </header>
      <section className="d-block">
        <Facts
          facts={[
            [identity.what, identity.whats[row.evidenceId === undefined ? 'person' : 'original']],
            [identity.reason, row.reasonText],
            [identity.explanation, row.explanation],
            [identity.by, `${row.requestedBy.name} · ${row.requestedBy.unit}`],
            [identity.askedAt, momentText(row.requestedAt, language)],
            [
              identity.answerUntil,
              row.state === 'requested' ? momentText(row.answerUntil, language) : undefined,
            ],
            [
              identity.grantedUntil,
              row.grantedUntil === undefined ? undefined : momentText(row.grantedUntil, language),
            ],
          ]}
        />
      </section>
    </>
  );
}
