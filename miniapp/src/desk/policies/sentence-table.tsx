import { useWords } from '../words/use-words';
import { basisSpans } from './basis-spans';
import type { Edition } from './policy-types';

type Props = { readonly title: string; readonly sentences: Edition['amounts'] };

/** The measure in plain words, each with the clause it rests on. */
export function SentenceTable({ title, sentences }: Props) {
  const { policies } = useWords();
  if (sentences.length === 0) return null;
  const hasBasis = sentences.some(({ basis }) => basis !== undefined);
  return (
    <>
      <h2>{title}</h2>
      <table className="d-plain d-sentences" aria-label={title}>
        <tbody>
          {basisSpans(sentences).map(({ title: about, text, basis, span }) => (
            <tr key={`${about} ${text}`}>
              <th scope="row">{about}</th>
              <td>{text}</td>
              {hasBasis && span > 0 && (
                <td className="d-basis" rowSpan={span}>
                  {basis !== undefined && `${policies.basis} ${basis}`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
