import type { ReactNode } from 'react';
import type { TieView } from '../../../../functions/contract/ties.ts';
import { dayText } from '../../shared/time/day';
import { type Column, RowTable } from '../frame/row-table';
import { useWords } from '../words/use-words';

type Props = { readonly rows: readonly TieView[]; readonly ending: (row: TieView) => ReactNode };

export function TieTable({ rows, ending }: Props) {
  const { ties, language } = useWords();
  const titles = ties.columns;
  const columns: readonly Column<TieView>[] = [
    { key: 'holder', title: titles.holder, width: 180, cell: ({ holder }) => holder },
    { key: 'party', title: titles.party, cell: ({ party }) => party ?? ties.oneCase },
    {
      key: 'kind',
      title: titles.kind,
      cell: ({ kindText, note }) => (note === undefined ? kindText : `${kindText}：${note}`),
    },
    {
      key: 'since',
      title: titles.since,
      width: 130,
      cell: ({ declaredOn }) => dayText(declaredOn, language),
    },
    {
      key: 'until',
      title: titles.until,
      width: 150,
      cell: (row) => (row.endedOn === undefined ? ending(row) : dayText(row.endedOn, language)),
    },
  ];
  return (
    <div className="d-page-table">
      <RowTable label={ties.title} columns={columns} rows={rows} />
    </div>
  );
}
