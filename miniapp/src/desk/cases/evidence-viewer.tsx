import { Button, Image } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { Icon } from '../../shared/ui/icon/icon';
import { signalRefresh } from '../frame/refresh';
import { type AskedFile, AskIdentity } from '../identity/ask-identity';
import { mayAskForOriginal } from '../identity/identity-lists';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { useRedactPicture } from './redact-picture';

type Evidence = CaseDetail['evidence'][number];

/** The clean copies: photos open large, sound and film play here, documents open beside. */
export function EvidenceViewer({ detail }: { readonly detail: CaseDetail }) {
  const { cases } = useWords();
  const [asked, setAsked] = useState<AskedFile>();
  const mayAsk = mayAskForOriginal(useSession()?.roles ?? []);
  const { evidence } = detail;
  return (
    <section className="d-block">
      <h3>{cases.evidence}</h3>
      {evidence.length === 0 ? (
        <p className="secondary">{cases.noEvidence}</p>
      ) : (
        <EvidenceList evidence={evidence} {...(mayAsk && { onAskOriginal: setAsked })} />
      )}
      {asked !== undefined && (
        <AskIdentity key={asked.id} detail={detail} file={asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
}

type ListProps = {
  readonly evidence: readonly Evidence[];
  readonly onAskOriginal?: (file: AskedFile) => void;
};

export function EvidenceList({ evidence, onAskOriginal }: ListProps) {
  return (
    <Image.PreviewGroup>
      <ul className="d-evidence">
        {evidence.map((file, index) => (
          <li key={file.id}>
            <EvidenceFile file={file} index={index + 1} />
            {onAskOriginal !== undefined && file.state === 'clean' && file.from === 'reporter' && (
              <AskOriginal file={file} index={index + 1} onAsk={onAskOriginal} />
            )}
          </li>
        ))}
      </ul>
    </Image.PreviewGroup>
  );
}

type AskProps = {
  readonly file: Evidence;
  readonly index: number;
  readonly onAsk: (file: AskedFile) => void;
};

function AskOriginal({ file: { id, kind }, index, onAsk }: AskProps) {
  const { cases, identity } = useWords();
  const name = cases.evidenceName(cases.evidenceKinds[kind], index);
  return (
    <div className="d-evidence-under">
      <Button size="small" onClick={() => onAsk({ id, name })}>
        {identity.askOriginal}
      </Button>
    </div>
  );
}

const PAUSE_MS = 60_000;
let refreshedAt = 0;

/** Addresses of pictures hold two minutes: whoever scrolls down later is given new ones. */
function renewAddresses(): void {
  if (Date.now() - refreshedAt < PAUSE_MS) return;
  refreshedAt = Date.now();
  signalRefresh();
}

function EvidenceFile({ file, index }: { readonly file: Evidence; readonly index: number }) {
  const { cases } = useWords();
  const name = cases.evidenceName(cases.evidenceKinds[file.kind], index);
  const from = <span className="secondary">{cases.evidenceFrom[file.from]}</span>;
  if (file.url === undefined) {
    return (
      <div className="d-evidence-waiting">
        <Icon name={file.state === 'refused' ? 'circle-alert' : 'hourglass'} size="small" />
        <span>{name}</span>
        <span className="secondary">{cases.evidenceStates[file.state]}</span>
      </div>
    );
  }
  const url = `${API_BASE}${file.url}`;
  switch (file.kind) {
    case 'photo':
      return (
        <figure>
          <Image
            src={url}
            alt={name}
            width={116}
            height={87}
            loading="lazy"
            onError={renewAddresses}
            preview={{ mask: cases.openFile }}
          />
          <figcaption>
            {name} {from}
          </figcaption>
          <UnderPicture file={file} url={url} name={name} />
        </figure>
      );
    case 'video':
      return (
        <figure>
          {/* biome-ignore lint/a11y/useMediaCaption: evidence comes without captions */}
          <video src={url} controls preload="metadata" width={240} aria-label={name} />
          <figcaption>
            {name} {from}
          </figcaption>
        </figure>
      );
    case 'audio':
      return (
        <figure>
          {/* biome-ignore lint/a11y/useMediaCaption: evidence comes without captions */}
          <audio src={url} controls preload="none" aria-label={name} />
          <figcaption>
            {name} {from}
          </figcaption>
        </figure>
      );
    case 'document':
      return (
        <a className="d-evidence-document" href={url} target="_blank" rel="noreferrer">
          <Icon name="file-text" size="small" /> {name}
        </a>
      );
    default: {
      const never: never = file.kind;
      throw new RangeError(`unknown evidence: ${String(never)}`);
    }
  }
}

/** Whether parts are blacked out, what lies below for those who may see it, and the way to black out more. */
function UnderPicture({
  file,
  url,
  name,
}: {
  readonly file: Evidence;
  readonly url: string;
  readonly name: string;
}) {
  const { redactPicture: words } = useWords();
  const open = useRedactPicture();
  const { id, redacted = false, unredactedUrl } = file;
  if (!redacted && open === undefined) return null;
  return (
    <div className="d-evidence-under">
      {redacted && (
        <span className="secondary d-evidence-tag">
          <Icon name="eye-off" size="small" /> {words.redacted}
        </span>
      )}
      {open !== undefined && (
        <Button size="small" aria-haspopup="dialog" onClick={() => open({ id, url, name })}>
          {redacted ? words.again : words.open}
        </Button>
      )}
      {unredactedUrl !== undefined && (
        <a href={`${API_BASE}${unredactedUrl}`} target="_blank" rel="noreferrer">
          {words.showBelow}
        </a>
      )}
    </div>
  );
}
