import { remembered, useRemote } from '../../shared/api/use-remote';
import { momentText } from '../../shared/time/day';
import { placeHref } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { RowTable } from '../frame/row-table';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { policyPlace } from './policy-place';
import type { DraftRow } from './policy-types';

type Drafts = { readonly items: readonly DraftRow[] };
const known = remembered<Drafts>();

/** What is being changed comes first: it waits for somebody. */
export function DraftTable({ shown }: { readonly shown: 'open' | 'all' }) {
  const { policies, language } = useWords();
  const { columns } = policies;
  const path = `/officer/policy-drafts${shown === 'open' ? '?state=open' : ''}`;
  const remote = useRemote(known, path, () => read<Drafts>(path));
  useRefreshSignal(remote.reload);
  const other = shown === 'open' ? 'all' : 'open';
  return (
    <>
      <div className="d-section-head">
        <h2>{shown === 'open' ? policies.openDrafts : policies.allDrafts}</h2>
        <a href={placeHref(policyPlace({ page: 'overview', drafts: other }))}>
          {shown === 'open' ? policies.showAllDrafts : policies.showOpenDrafts}
        </a>
      </div>
      <RemoteView remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="secondary">
              {policies.noDrafts}
              <br />
              {policies.noDraftsText}
            </p>
          ) : (
            <RowTable
              label={policies.drafts}
              rows={items}
              columns={[
                {
                  key: 'title',
                  title: columns.title,
                  cell: ({ id, title }) => (
                    <a href={placeHref(policyPlace({ page: 'draft', id }))} data-main="">
                      {title}
                    </a>
                  ),
                },
                { key: 'kind', title: columns.kind, width: 160, cell: ({ kind }) => policies.kinds[kind] },
                { key: 'state', title: columns.state, width: 120, cell: ({ stateText }) => stateText },
                { key: 'author', title: columns.author, width: 120, cell: ({ author }) => author.name },
                {
                  key: 'changed',
                  title: columns.changed,
                  width: 150,
                  cell: ({ changedAt }) => momentText(changedAt, language),
                },
              ]}
            />
          )
        }
      </RemoteView>
    </>
  );
}
