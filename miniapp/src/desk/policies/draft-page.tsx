import { remembered, useRemote } from '../../shared/api/use-remote';
import { momentText } from '../../shared/time/day';
import { signalRefresh, useRefreshSignal } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { AreaChange } from './area-change';
import { DifferenceTable } from './difference-table';
import { DocumentView } from './document-view';
import { DraftActions } from './draft-actions';
import { EffectView } from './effect-view';
import { HolidayTable } from './holiday-table';
import { PageHead } from './page-head';
import type { PolicyDraft } from './policy-types';
import { TrialForm } from './trial-form';

const known = remembered<PolicyDraft>();

export function DraftPage({ id }: { readonly id: string }) {
  const path = `/officer/policy-drafts/${encodeURIComponent(id)}`;
  const remote = useRemote(known, path, () => read<PolicyDraft>(path));
  useRefreshSignal(remote.reload);
  return (
    <section className="d-page d-policies">
      <RemoteView remote={remote}>
        {(draft) => (
          <DraftView
            draft={draft}
            onChange={(changed) => {
              remote.replace(changed);
              signalRefresh();
            }}
          />
        )}
      </RemoteView>
    </section>
  );
}

type Props = { readonly draft: PolicyDraft; readonly onChange: (draft: PolicyDraft) => void };

function DraftView({ draft, onChange }: Props) {
  const { policies } = useWords();
  const { content, state } = draft;
  const version = `${draft.id} ${draft.steps.length}`;
  return (
    <article>
      <PageHead title={draft.title} state={draft.stateText} meta={<DraftMeta draft={draft} />}>
        <DraftActions draft={draft} onChange={onChange} />
      </PageHead>
      <Steps steps={draft.steps} />
      {content.kind === 'area' ? (
        <AreaChange draft={draft} policyId={content.policyId} />
      ) : (
        <DifferenceTable draft={draft} />
      )}
      {content.kind === 'calendar' && (
        <>
          <h2>{`${policies.off} · ${policies.makeUp}`}</h2>
          <HolidayTable file={content.file} />
        </>
      )}
      {content.kind === 'pack' && (
        <>
          <EffectView key={version} id={draft.id} version={version} />
          {(state === 'draft' || state === 'submitted') && <TrialForm id={draft.id} file={content.file} />}
        </>
      )}
      {content.kind !== 'area' && (
        <DocumentView
          title={content.kind === 'pack' ? policies.document : policies.noticeDocument}
          file={content.file}
        />
      )}
    </article>
  );
}

function DraftMeta({ draft: { kind, subject, number, state, effectiveFrom } }: Pick<Props, 'draft'>) {
  const { policies } = useWords();
  const published = state === 'published';
  const parts = [
    policies.kinds[kind],
    subject,
    kind === 'pack' ? (published ? policies.became(number) : policies.becomes(number)) : undefined,
    effectiveFrom === undefined ? undefined : policies.takesEffect(effectiveFrom),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function Steps({ steps }: Pick<PolicyDraft, 'steps'>) {
  const { policies, language } = useWords();
  return (
    <>
      <h2>{policies.steps}</h2>
      <ol className="d-draft-steps">
        {steps.map(({ step, text, by, at, remark }) => (
          <li key={`${at} ${step}`}>
            <strong>{text}</strong>
            <span>{by.name}</span>
            <time className="secondary" dateTime={at}>
              {momentText(at, language)}
            </time>
            {remark !== undefined && <span className="d-step-remark">{remark}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
