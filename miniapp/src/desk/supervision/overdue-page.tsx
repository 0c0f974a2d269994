import type * as v from 'valibot';
import type { listOverdue } from '../../../../functions/contract/cases.ts';
import { remembered } from '../../shared/api/use-remote';
import { dayText } from '../../shared/time/day';
import { DueBadge } from '../frame/due-badge';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import { placeHref } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { type Column, RowTable } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import { goTo } from '../frame/use-place';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';

type Row = v.InferOutput<(typeof listOverdue)['response']>['items'][number];

const known = remembered<Page<Row>>();
const idOf = ({ id }: Row): string => id;

/** What is late, who holds it, and whom it was escalated to. */
export function OverduePage() {
  const words = useWords();
  const { supervision } = words;
  const pages = usePages(known, '/officer/overdue?limit=50', idOf);
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{supervision.overdue}</h1>
      </div>
      <p className="secondary">{supervision.overdueNote}</p>
      <RemoteView remote={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyView title={supervision.empty}>{supervision.emptyText}</EmptyView>
          ) : (
            <>
              <div className="d-page-table">
                <RowTable
                  label={supervision.overdue}
                  columns={overdueColumns(words)}
                  rows={pages.rows}
                  hrefOf={({ id }) => placeHref({ section: 'cases', id })}
                  onGo={({ id }) => goTo({ section: 'cases', id })}
                />
              </div>
              <ListMore pages={pages} />
            </>
          )
        }
      </RemoteView>
    </section>
  );
}

function overdueColumns({ supervision, cases, frame, language }: DeskWords): readonly Column<Row>[] {
  const limits: Readonly<Record<string, string>> = frame.limits;
  const { columns } = supervision;
  const levels: Readonly<Record<string, string>> = supervision.levels;
  const escalated = (row: Row): string =>
    row.escalatedTo.map((level) => levels[level] ?? level).join(language === 'zh' ? '、' : ', ');
  return [
    { key: 'due', title: columns.due, width: 138, cell: (row) => <DueBadge next={row.next} /> },
    { key: 'number', title: columns.number, width: 124, link: true, cell: (row) => row.caseNumber },
    {
      key: 'limit',
      title: columns.limit,
      width: 110,
      cell: (row) => (row.next === undefined ? '—' : (limits[row.next.kind] ?? row.next.kind)),
    },
    {
      key: 'dueOn',
      title: columns.dueOn,
      width: 124,
      cell: (row) => (row.next === undefined ? '—' : dayText(row.next.dueOn, language)),
    },
    { key: 'place', title: columns.place, cell: (row) => <span title={row.area}>{row.area}</span> },
    {
      key: 'holder',
      title: columns.holder,
      width: 200,
      cell: (row) => <span title={row.unit.name}>{row.unit.name}</span>,
    },
    {
      key: 'escalated',
      title: columns.escalated,
      width: 216,
      cell: (row) =>
        row.escalatedTo.length === 0 ? (
          <span className="secondary">{supervision.notEscalated}</span>
        ) : (
          <span title={escalated(row)}>{escalated(row)}</span>
        ),
    },
    { key: 'state', title: columns.state, width: 84, cell: (row) => cases.states[row.state] },
  ];
}
