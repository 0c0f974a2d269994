import { useWords } from '../words/use-words';
import type { Edition } from './policy-types';

type Props = { readonly title: string; readonly sentences: Edition['amounts'] };

/** The measure in plain words, each with the clause it rests on. */
export function SentenceTable({ title, sentences }: Props) {
  const { policies } = useWords();
  if (sentences.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table className="d-plain d-sentences" aria-label={title}>
        <tbody>
          {sentences.map((sentence) => (
            <tr key={`${sentence.title} ${sentence.text}`}>
              <th scope="row">{sentence.title}</th>
              <td>
                {sentence.text}
                {sentence.basis !== undefined && (
                  <span className="secondary d-line">
                    {policies.basis} {sentence.basis}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
