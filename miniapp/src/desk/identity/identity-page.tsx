import { Select } from 'antd';
import { remembered } from '../../shared/api/use-remote';
import { momentText } from '../../shared/time/day';
import type { Place } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import type { Column } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import { goTo } from '../frame/use-place';
import { Workspace } from '../frame/workspace';
import { useSession } from '../session/use-session';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';
import { identityLists } from './identity-lists';
import type { UnsealRow } from './unseal';
import { UnsealPage } from './unseal-page';

/** Rows name no reporter; the contact itself is never kept here. */
const known = remembered<Page<UnsealRow>>();
const idOf = ({ id }: UnsealRow): string => id;

/** Requests to see who reported, or a file as it left the phone: mine, those that wait for a decision, or all of the area. */
export function IdentityPage({ place }: { readonly place: Place }) {
  const words = useWords();
  const { identity } = words;
  const lists = identityLists(useSession()?.roles ?? []);
  const list = lists.find((candidate) => candidate === place.list) ?? lists[0] ?? 'mine';
  const state = list === 'mine' ? '' : `&state=${list}`;
  const pages = usePages(known, `/identity/unseal-requests?limit=50${state}`, idOf);
  useRefreshSignal(pages.first.reload);
  return (
    <Workspace
      title={identity.title}
      place={{ ...place, list }}
      pages={pages}
      columns={unsealColumns(words)}
      searchText={(row) =>
        [row.caseNumber, row.reasonText, row.requestedBy.name, row.requestedBy.unit].join(' ')
      }
      empty={{ title: identity.empty, text: list === 'mine' ? identity.emptyText : identity.emptyOthers }}
      filter={
        lists.length > 1 && (
          <Select
            aria-label={identity.list}
            className="d-list-filter"
            value={list}
            popupMatchSelectWidth={false}
            onChange={(chosen: string) => goTo({ section: 'identity', list: chosen })}
            options={lists.map((value) => ({ value, label: identity.lists[value] }))}
          />
        )
      }
    >
      {(id) => <UnsealPage key={id} id={id} row={pages.rows.find((row) => row.id === id)} />}
    </Workspace>
  );
}

const unsealColumns = ({ identity, language }: DeskWords): readonly Column<UnsealRow>[] => [
  {
    key: 'state',
    title: identity.columns.state,
    width: language === 'zh' ? 92 : 84,
    cell: (row) => <span title={row.stateText}>{identity.states[row.state]}</span>,
  },
  { key: 'case', title: identity.columns.case, width: 124, link: true, cell: (row) => row.caseNumber },
  {
    key: 'what',
    title: identity.what,
    width: language === 'zh' ? 88 : 92,
    cell: (row) => identity.whats[row.evidenceId === undefined ? 'person' : 'original'],
  },
  {
    key: 'reason',
    title: identity.columns.reason,
    cell: (row) => <span title={row.reasonText}>{row.reasonText}</span>,
  },
  {
    key: 'by',
    title: identity.columns.by,
    width: 230,
    wide: true,
    cell: (row) => `${row.requestedBy.name} · ${row.requestedBy.unit}`,
  },
  {
    key: 'at',
    title: identity.columns.at,
    width: 150,
    wide: true,
    cell: (row) => momentText(row.requestedAt, language),
  },
];
