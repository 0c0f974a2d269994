import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import type { Slip } from '../../../../functions/contract/exports.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { SlipButton } from '../exports/slip-button';
import { SlipView } from '../exports/slip-view';
import type { Values } from '../forms/field';
import { Notice } from '../frame/notice';
import { type Place, placeHref } from '../frame/place';
import { signalRefresh, useRefreshSignal } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { ReachReporter } from '../identity/reach-reporter';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { isLeaving } from './arrange-actions';
import { CaseCommandPanel } from './case-command-panel';
import type { CaseCommandName } from './case-commands';
import { CaseFacts } from './case-facts';
import { CaseHeader } from './case-header';
import { CaseHistory } from './case-history';
import { CaseResults } from './case-results';
import { EvidenceViewer } from './evidence-viewer';
import { NearbyCases } from './nearby-cases';
import { RedactPicture } from './redact-picture';
import { RedactText } from './redact-text';
import { TextCheckNotice } from './text-check-notice';

const knownCases = remembered<CaseDetail>();

type Opened = { readonly command: CaseCommandName; readonly preset?: Values };

export function CasePage({ id, place }: { readonly id: string; readonly place: Place }) {
  const { forms, redactText } = useWords();
  const path = `/officer/cases/${encodeURIComponent(id)}`;
  const remote = useRemote(knownCases, path, () => read<CaseDetail>(path));
  useRefreshSignal(remote.reload);
  const [opened, setOpened] = useState<Opened>();
  const [done, setDone] = useState<string>();
  const [slip, setSlip] = useState<Slip>();

  const open = (command: CaseCommandName, preset?: Values) => {
    setDone(undefined);
    setOpened(preset === undefined ? { command } : { command, preset });
  };

  if (slip !== undefined) return <SlipView slip={slip} onClose={() => setSlip(undefined)} />;
  return (
    <RemoteView remote={remote}>
      {(detail) => (
        <article className="d-case" aria-busy={remote.loading}>
          <CaseHeader detail={detail} opened={opened?.command} onOpen={open}>
            <SlipButton caseId={id} onMade={setSlip} />
          </CaseHeader>
          {done !== undefined && <Notice tone="done" title={`${forms.sent}：${done}`} live />}
          {opened?.command !== 'redact-text' && (
            <TextCheckNotice detail={detail} onOpen={() => open('redact-text')} />
          )}
          {opened?.command === 'redact-text' && detail.allowedActions.includes('redact-text') && (
            <RedactText
              detail={detail}
              onDone={() => {
                setOpened(undefined);
                setDone(redactText.done);
                signalRefresh();
              }}
              onConflict={signalRefresh}
              onClose={() => setOpened(undefined)}
            />
          )}
          {opened !== undefined &&
            opened.command !== 'redact-text' &&
            detail.allowedActions.includes(opened.command) && (
              <CaseCommandPanel
                key={opened.command}
                detail={detail}
                command={opened.command}
                preset={opened.preset}
                onDone={(stateText) => {
                  // Out of sight from now on: back to the list.
                  if (isLeaving(opened.command)) window.location.hash = placeHref(listOf(place));
                  setOpened(undefined);
                  setDone(stateText);
                  signalRefresh();
                }}
                onConflict={signalRefresh}
                onClose={() => setOpened(undefined)}
              />
            )}
          <div className="d-case-columns">
            <div className="d-case-left">
              <CaseFacts detail={detail} />
              <RedactPicture detail={detail}>
                <EvidenceViewer detail={detail} />
                <CaseResults detail={detail} />
              </RedactPicture>
              <ReachReporter detail={detail} onOpen={open} />
              <NearbyCases detail={detail} place={place} onMerge={(into) => open('merge', { into })} />
            </div>
            <CaseHistory detail={detail} />
          </div>
        </article>
      )}
    </RemoteView>
  );
}

const listOf = ({ id: _open, ...list }: Place): Place => list;
