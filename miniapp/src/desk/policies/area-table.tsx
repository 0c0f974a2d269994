import { placeHref } from '../frame/place';
import { RowTable } from '../frame/row-table';
import { useWords } from '../words/use-words';
import { areaMeasures } from './area-measures';
import { policyPlace } from './policy-place';
import type { Area, Measure } from './policy-types';

type Props = { readonly areas: readonly Area[]; readonly measures: readonly Measure[] };

export function AreaTable({ areas, measures }: Props) {
  const { policies } = useWords();
  const { columns } = policies;
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const levels: Readonly<Record<string, string>> = policies.levels;
  return (
    <>
      <h2>{policies.areas}</h2>
      <RowTable
        label={policies.areas}
        rows={areaMeasures(areas)}
        columns={[
          {
            key: 'area',
            title: columns.area,
            width: 240,
            cell: ({ name, level }) => <span className={`d-area-${level}`}>{name}</span>,
          },
          {
            key: 'level',
            title: columns.level,
            width: 120,
            extra: true,
            cell: ({ level }) => levels[level] ?? level,
          },
          {
            key: 'measure',
            title: columns.measure,
            cell: ({ policyId, from }) => {
              if (policyId === undefined) return <span className="secondary">{policies.noMeasureHere}</span>;
              return (
                <>
                  <span className={from === undefined ? '' : 'secondary'}>
                    {titles.get(policyId) ?? policyId}
                  </span>
                  {from !== undefined && <span className="secondary">{policies.follows(from)}</span>}
                </>
              );
            },
          },
          {
            key: 'actions',
            title: columns.actions,
            width: 110,
            cell: ({ id, name }) => (
              <a
                data-main=""
                href={placeHref(policyPlace({ page: 'new-area', division: id }))}
                className="d-row-link"
                aria-label={policies.changeAreaOf(name)}
              >
                {policies.changeArea}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
