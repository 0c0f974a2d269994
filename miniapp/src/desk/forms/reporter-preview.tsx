import {
  findTellingParts,
  isForbiddenToSend,
  selfIdentificationWords,
} from '../../../../functions/contract/self-identification.ts';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';

/** Beside the form: what leaves the office, as the reporter will read it, and what in it could identify. */
export function ReporterPreview({ sentence }: { readonly sentence: string | null }) {
  const { forms, language } = useWords();
  if (sentence === null) {
    return (
      <p className="d-told-nothing secondary">
        <Icon name="eye-off" size="small" /> {forms.toldNothing}
      </p>
    );
  }
  const found = findTellingParts(sentence)
    .map((mark) => ({ ...mark, part: sentence.slice(mark.start, mark.end) }))
    .map((mark) => ({ ...mark, forbidden: isForbiddenToSend(mark, mark.part) }));
  return (
    <aside className="d-told" aria-label={forms.told}>
      <h3>{forms.told}</h3>
      <p className="d-told-text">{sentence}</p>
      {found.length > 0 && (
        <div className="d-told-warning" role="status">
          <Icon name="triangle-alert" size="small" />
          <div>
            {forms.identifyingTitle}
            <ul>
              {found.map(({ kind, part, start, forbidden }) => (
                <li key={start}>
                  {forbidden && forms.identifyingForbidden}
                  {selfIdentificationWords[kind][language]} <strong>{part}</strong>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </aside>
  );
}
