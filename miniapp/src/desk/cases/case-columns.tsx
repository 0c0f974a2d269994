import type { CaseRow } from '../../../../functions/contract/cases.ts';
import { dayText } from '../../shared/time/day';
import { DueBadge } from '../frame/due-badge';
import type { Column } from '../frame/row-table';
import type { DeskWords } from '../words/use-words';

/** What a row shows; `wide` columns leave when the case opens beside the list. */
export function caseColumns({ cases, frame, language }: DeskWords): readonly Column<CaseRow>[] {
  return [
    {
      key: 'due',
      title: cases.columns.due,
      width: 104,
      cell: (row) => <DueBadge next={row.next} />,
    },
    {
      key: 'number',
      title: cases.columns.number,
      width: 150,
      link: true,
      cell: (row) => row.caseNumber,
    },
    {
      key: 'type',
      title: cases.columns.type,
      width: 76,
      cell: (row) =>
        row.pollutionTypes.map((type) => cases.types[type]).join(language === 'zh' ? '、' : ', '),
    },
    {
      key: 'place',
      title: cases.columns.place,
      cell: (row) => (
        <>
          {row.urgent && <span className="urgent">{frame.urgent}</span>}
          {row.area}
        </>
      ),
    },
    { key: 'state', title: cases.columns.state, width: 88, cell: (row) => row.stateText },
    { key: 'unit', title: cases.columns.unit, width: 200, wide: true, cell: (row) => row.unit.name },
    {
      key: 'filed',
      title: cases.columns.filedOn,
      width: 128,
      wide: true,
      cell: (row) => dayText(row.filedOn, language),
    },
  ];
}
