import { Button, Modal } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import type { Problem } from '../../shared/api/answer';
import { Icon } from '../../shared/ui/icon/icon';
import { FormProblem } from '../forms/form-problem';
import { Notice } from '../frame/notice';
import { signalRefresh } from '../frame/refresh';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { type Area, areaInTheMiddle } from './redact-picture-areas';
import { useBitmap } from './redact-picture-bitmap';
import { paintedOver, sendRedacted } from './redact-picture-send';
import { RedactPictureStage } from './redact-picture-stage';

export type Picture = { readonly id: string; readonly url: string; readonly name: string };

const Opening = createContext<((picture: Picture) => void) | undefined>(undefined);

/** Opens a picture for blacking out; undefined where that may not be done. */
export const useRedactPicture = () => useContext(Opening);

/** The desk's styles reach what lies inside of it. */
const deskElement = (): HTMLElement => document.querySelector<HTMLElement>('.desk') ?? document.body;

/** Pictures below this may be blacked out when the case allows it. */
export function RedactPicture({
  detail,
  children,
}: {
  readonly detail: CaseDetail;
  readonly children: ReactNode;
}) {
  const { redactPicture: words } = useWords();
  const [picture, setPicture] = useState<Picture>();
  const may = detail.allowedActions.includes('redact-evidence');
  const close = () => setPicture(undefined);
  const openAnew = async (chosen: Picture) => {
    // The address on the page holds two minutes, and this button may be pressed later.
    const answer = await read<CaseDetail>(`/officer/cases/${encodeURIComponent(detail.id)}`);
    const url = answer.ok ? addressOf(answer.value, chosen.id) : undefined;
    setPicture({ ...chosen, url: url ?? chosen.url });
  };
  return (
    <Opening.Provider value={may ? (chosen) => void openAnew(chosen) : undefined}>
      {children}
      <Modal
        open={picture !== undefined}
        onCancel={close}
        footer={null}
        title={picture === undefined ? '' : words.title(picture.name)}
        getContainer={deskElement}
        width="min(1120px, 94vw)"
        style={{ top: 24 }}
        destroyOnHidden
      >
        {picture !== undefined && <Editor detail={detail} picture={picture} onClose={close} />}
      </Modal>
    </Opening.Provider>
  );
}

const addressOf = ({ evidence, siteChecks }: CaseDetail, id: string): string | undefined => {
  const files = [...evidence, ...siteChecks.flatMap((check) => check.evidence)];
  const url = files.find((file) => file.id === id)?.url;
  return url === undefined ? undefined : `${API_BASE}${url}`;
};

type EditorProps = {
  readonly detail: CaseDetail;
  readonly picture: Picture;
  readonly onClose: () => void;
};

function Editor({ detail, picture, onClose }: EditorProps) {
  const { redactPicture: words } = useWords();
  const bitmap = useBitmap(picture.url);
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const added = useRef(false);
  const body = useRef<HTMLDivElement>(null);

  // A rectangle made with the keyboard is moved with it at once.
  useEffect(() => {
    if (added.current && areas.length > 0)
      body.current?.querySelector<HTMLElement>('.d-redact-area:nth-last-of-type(1)')?.focus();
    added.current = false;
  }, [areas]);

  if (bitmap === 'unreadable') return <Notice tone="soon" title={words.unreadable} live />;
  if (bitmap === undefined) return <p className="secondary">{words.loading}</p>;
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    const { id: caseId, version } = detail;
    const copy = await paintedOver(bitmap, areas);
    const answer = await sendRedacted({ caseId, version, evidence: picture.id }, copy);
    setBusy(false);
    if (answer.ok) onClose();
    else setProblem(answer.problem);
    // Also after a conflict: somebody else may have worked on the case meanwhile.
    if (answer.ok || answer.problem.status === 409) signalRefresh();
  };
  return (
    <div ref={body} className="d-redact">
      <p className="secondary">{words.help}</p>
      <div className="d-redact-tools">
        <Button
          disabled={busy}
          onClick={() => {
            added.current = true;
            setAreas([...areas, areaInTheMiddle(bitmap)]);
          }}
        >
          <Icon name="plus" size="small" /> {words.add}
        </Button>
        <Button disabled={busy || areas.length === 0} onClick={() => setAreas(areas.slice(0, -1))}>
          {words.undo}
        </Button>
        <span className="secondary" aria-live="polite">
          {words.count(areas.length)}
        </span>
        <Button type="primary" loading={busy} disabled={areas.length === 0} onClick={send}>
          {words.send}
        </Button>
      </div>
      {problem !== undefined && <FormProblem problem={problem} />}
      <RedactPictureStage picture={bitmap} areas={areas} onChange={setAreas} />
      <p className="secondary">{words.consequence}</p>
    </div>
  );
}
