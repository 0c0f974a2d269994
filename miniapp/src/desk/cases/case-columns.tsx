import type { CaseRow } from '../../../../functions/contract/cases.ts';
import { dayText } from '../../shared/time/day';
import { DueBadge } from '../frame/due-badge';
import type { Column } from '../frame/row-table';
import type { DeskWords } from '../words/desk-words';

/** What a row shows. Beside an open case the list is narrow: the type joins the place, the unit leaves. */
export function caseColumns({ cases, frame, language }: DeskWords): readonly Column<CaseRow>[] {
  const type = (row: CaseRow): string =>
    row.pollutionTypes.map((one) => cases.types[one]).join(language === 'zh' ? '、' : ', ');
  const urgent = (row: CaseRow) => row.urgent && <span className="d-urgent">{frame.urgent}</span>;
  return [
    {
      key: 'due',
      title: cases.columns.due,
      width: language === 'zh' ? 138 : 150,
      cell: (row) => <DueBadge next={row.next} />,
    },
    {
      key: 'number',
      title: cases.columns.number,
      width: 124,
      link: true,
      cell: (row) => row.caseNumber,
    },
    { key: 'type', title: cases.columns.type, width: 104, wide: true, cell: type },
    {
      key: 'place',
      title: cases.columns.place,
      cell: (row) => (
        <span title={row.area}>
          {urgent(row)}
          {row.area}
        </span>
      ),
      narrow: (row) => (
        <span title={`${type(row)} · ${row.area}`}>
          {row.urgent && (
            <span className="d-urgent" title={frame.urgent}>
              {frame.urgentShort}
            </span>
          )}
          <span className="secondary">{type(row)}</span> {row.area}
        </span>
      ),
    },
    {
      key: 'state',
      title: cases.columns.state,
      width: language === 'zh' ? 84 : 116,
      cell: (row) => <span title={row.stateText}>{cases.states[row.state]}</span>,
    },
    {
      key: 'unit',
      title: cases.columns.unit,
      width: 216,
      wide: true,
      cell: (row) => <span title={row.unit.name}>{row.unit.name}</span>,
    },
    {
      key: 'filed',
      title: cases.columns.filedOn,
      width: 130,
      wide: true,
      extra: true,
      cell: (row) => dayText(row.filedOn, language),
    },
  ];
}
