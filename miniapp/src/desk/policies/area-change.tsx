import { placeHref } from '../frame/place';
import { useWords } from '../words/use-words';
import { policyPlace } from './policy-place';
import type { PolicyDraft } from './policy-types';
import { usePolicies } from './use-policies';

type Props = { readonly draft: PolicyDraft; readonly policyId: string };

/** Which measure an area had of its own, and which it gets. */
export function AreaChange({ draft, policyId }: Props) {
  const { policies } = useWords();
  const { value } = usePolicies();
  const titleOf = (id: string): string => value?.measures.find((one) => one.id === id)?.title ?? id;
  const before = draft.differences[0]?.before ?? null;
  return (
    <>
      <h2>{policies.differences}</h2>
      <table className="d-plain d-holidays" aria-label={policies.differences}>
        <tbody>
          <tr>
            <th scope="row">{policies.columns.area}</th>
            <td>{value?.areas.find(({ code }) => code === draft.subject)?.name ?? draft.subject}</td>
          </tr>
          <tr>
            <th scope="row">{policies.before}</th>
            <td>{before === null ? policies.inherited : titleOf(before)}</td>
          </tr>
          <tr>
            <th scope="row">{policies.after}</th>
            <td>
              <a href={placeHref(policyPlace({ page: 'edition', policyId, edition: undefined }))}>
                {titleOf(policyId)}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="secondary">{policies.newAreaText}</p>
    </>
  );
}
