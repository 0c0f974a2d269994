import { EmptyView } from '../frame/empty-view';
import { placeHref } from '../frame/place';
import { RowTable } from '../frame/row-table';
import { useWords } from '../words/use-words';
import { areasOf } from './area-measures';
import { policyPlace } from './policy-place';
import type { Area, EditionRow, Measure } from './policy-types';

type Props = { readonly measures: readonly Measure[]; readonly areas: readonly Area[] };

export function MeasureTable({ measures, areas }: Props) {
  const { policies } = useWords();
  const { columns } = policies;
  const current = (measure: Measure): EditionRow | undefined =>
    measure.editions.find(({ edition }) => edition === measure.inForce);
  return (
    <>
      <h2>{policies.measures}</h2>
      {measures.length === 0 ? (
        <EmptyView icon="scale" title={policies.noMeasures}>
          {policies.noMeasuresText}
        </EmptyView>
      ) : (
        <RowTable
          label={policies.measures}
          rows={measures}
          columns={[
            { key: 'title', title: columns.title, cell: (measure) => <MeasureLink measure={measure} /> },
            {
              key: 'number',
              title: columns.number,
              width: 170,
              extra: true,
              cell: ({ documentNumber }) => documentNumber ?? '—',
            },
            {
              key: 'inForce',
              title: columns.inForce,
              width: 210,
              cell: (measure) => {
                const edition = current(measure);
                return edition === undefined
                  ? policies.notInForce
                  : `${policies.edition(edition.edition)} · ${policies.from(edition.effectiveFrom)}`;
              },
            },
            {
              key: 'others',
              title: columns.others,
              width: 160,
              cell: (measure) => <OtherEditions measure={measure} />,
            },
            {
              key: 'usedIn',
              title: columns.usedIn,
              width: 120,
              cell: (measure) =>
                areasOf(measure, areas).join(policies.comma) || (
                  <span className="secondary">{policies.notUsed}</span>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

function MeasureLink({ measure: { id, title } }: { readonly measure: Measure }) {
  const to = policyPlace({ page: 'edition', policyId: id, edition: undefined });
  return (
    <a href={placeHref(to)} data-main="" title={title}>
      {title}
    </a>
  );
}

function OtherEditions({ measure: { id, editions, inForce } }: { readonly measure: Measure }) {
  const { policies } = useWords();
  const others = editions.filter(({ edition }) => edition !== inForce);
  if (others.length === 0) return <span className="secondary">—</span>;
  return others.map(({ edition, state }) => (
    <a
      key={edition}
      className="d-edition-link"
      href={placeHref(policyPlace({ page: 'edition', policyId: id, edition }))}
    >
      {policies.edition(edition)}
      <span className="secondary"> {policies.states[state]}</span>
    </a>
  ));
}
