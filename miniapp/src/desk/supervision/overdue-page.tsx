import type * as v from 'valibot';
import type { listOverdue } from '../../../../functions/contract/cases.ts';
import { remembered } from '../../shared/api/use-remote';
import { owedText } from '../frame/due';
import { DueBadge } from '../frame/due-badge';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import { placeHref } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { type Column, RowTable } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import { goTo } from '../frame/use-place';
import { type DeskWords, useWords } from '../words/use-words';

type Row = v.InferOutput<(typeof listOverdue)['response']>['items'][number];

const known = remembered<Page<Row>>();
const idOf = ({ id }: Row): string => id;

/** What is late, who holds it, and whom it was escalated to. */
export function OverduePage() {
  const words = useWords();
  const { supervision } = words;
  const pages = usePages(known, '/officer/overdue?limit=50', idOf);
  return (
    <section className="page page-wide">
      <div className="page-head">
        <h1>{supervision.overdue}</h1>
      </div>
      <p className="secondary">{supervision.overdueNote}</p>
      <RemoteView remote={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyView title={supervision.empty}>{supervision.emptyText}</EmptyView>
          ) : (
            <>
              <RowTable
                label={supervision.overdue}
                columns={overdueColumns(words)}
                rows={pages.rows}
                hrefOf={({ id }) => placeHref({ section: 'cases', id })}
                onGo={({ id }) => goTo({ section: 'cases', id })}
              />
              <ListMore pages={pages} />
            </>
          )
        }
      </RemoteView>
    </section>
  );
}

function overdueColumns({ supervision, frame, language }: DeskWords): readonly Column<Row>[] {
  const { columns } = supervision;
  return [
    { key: 'due', title: columns.due, width: 124, cell: (row) => <DueBadge next={row.next} /> },
    { key: 'number', title: columns.number, width: 150, link: true, cell: (row) => row.caseNumber },
    {
      key: 'limit',
      title: columns.limit,
      cell: (row) => (row.next === undefined ? '—' : owedText(row.next, frame.limits, frame.due, language)),
    },
    { key: 'place', title: columns.place, width: 150, cell: (row) => row.area },
    { key: 'holder', title: columns.holder, width: 190, cell: (row) => row.unit.name },
    {
      key: 'escalated',
      title: columns.escalated,
      width: 220,
      cell: (row) =>
        row.escalatedTo.length === 0 ? (
          <span className="secondary">{supervision.notEscalated}</span>
        ) : (
          row.escalatedTo.join(language === 'zh' ? '、' : ', ')
        ),
    },
    { key: 'state', title: columns.state, width: 84, cell: (row) => row.stateText },
  ];
}
