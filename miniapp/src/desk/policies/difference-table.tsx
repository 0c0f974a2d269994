import { useWords } from '../words/use-words';
import type { PolicyDraft } from './policy-types';

export function DifferenceTable({ draft }: { readonly draft: PolicyDraft }) {
  const { policies } = useWords();
  const { differences, comparedWith, kind } = draft;
  const compared = kind === 'pack' && comparedWith !== null;
  return (
    <>
      <h2>{compared ? policies.differencesFrom(comparedWith) : policies.differences}</h2>
      {differences.length === 0 ? (
        <p className="secondary">
          {kind === 'pack' && comparedWith === null ? policies.nothingBefore : policies.noDifferences}
        </p>
      ) : (
        <table className="d-plain d-differences" aria-label={policies.differences}>
          <thead>
            <tr>
              <th scope="col">{policies.path}</th>
              <th scope="col">{policies.before}</th>
              <th scope="col">{policies.after}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ path, title, before, after }) => (
              <tr key={path}>
                <th scope="row">
                  {title}
                  <code className="d-line">{path}</code>
                </th>
                <td>
                  {before === null ? (
                    <span className="secondary">{policies.notThere}</span>
                  ) : (
                    <del>{before}</del>
                  )}
                </td>
                <td>
                  {after === null ? (
                    <span className="secondary">{policies.notThere}</span>
                  ) : (
                    <ins>{after}</ins>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
