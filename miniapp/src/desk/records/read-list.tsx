import type { RecordedRead } from '../../../../functions/contract/records.ts';
import { remembered } from '../../shared/api/use-remote';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import { RemoteView } from '../frame/remote-view';
import { type Page, usePages } from '../frame/use-pages';
import { useWords } from '../words/use-words';
import { ReadTable } from './read-table';

type Props = { readonly kind: 'case' | 'person'; readonly id: string };

const known = remembered<Page<RecordedRead>>();
/** Two looks of one person in the same millisecond are two entries. */
const noId = (_row: RecordedRead): undefined => undefined;

export function ReadList({ kind, id }: Props) {
  const { records } = useWords();
  const path =
    kind === 'case'
      ? `/officer/cases/${encodeURIComponent(id)}/reads?limit=50`
      : `/officer/reads?limit=50&username=${encodeURIComponent(id)}`;
  const pages = usePages(known, path, noId);
  const [first] = pages.rows;
  const name = kind === 'person' ? (first?.by.name ?? id) : id;
  return (
    <>
      <h2>{kind === 'case' ? `${records.ofCase} ${first?.caseNumber ?? ''}` : records.ofPerson(name)}</h2>
      <RemoteView remote={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyView icon="search" title={records.none}>
              {records.noneText}
            </EmptyView>
          ) : (
            <>
              <ReadTable rows={pages.rows} />
              <ListMore pages={pages} />
            </>
          )
        }
      </RemoteView>
    </>
  );
}
