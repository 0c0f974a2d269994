import { Button, Image } from 'antd';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';
import { useRedactPicture } from './redact-picture';

type Evidence = CaseDetail['evidence'][number];

/** The clean copies: photos open large, sound and film play here, documents open beside. */
export function EvidenceViewer({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { cases } = useWords();
  return (
    <section className="d-block">
      <h3>{cases.evidence}</h3>
      {evidence.length === 0 ? (
        <p className="secondary">{cases.noEvidence}</p>
      ) : (
        <EvidenceList evidence={evidence} />
      )}
    </section>
  );
}

export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <Image.PreviewGroup>
      <ul className="d-evidence">
        {evidence.map((file, index) => (
          <li key={file.id}>
            <EvidenceFile file={file} index={index + 1} />
          </li>
        ))}
      </ul>
    </Image.PreviewGroup>
  );
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
