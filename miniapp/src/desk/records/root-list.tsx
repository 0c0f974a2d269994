import { Button } from 'antd';
import type { SignedRoot } from '../../../../functions/contract/records.ts';
import { request } from '../../shared/api/request';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { dayText } from '../../shared/time/day';
import { saveFile } from '../exports/save-file';
import { EmptyView } from '../frame/empty-view';
import { RemoteView } from '../frame/remote-view';
import { type Column, RowTable } from '../frame/row-table';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';

type Row = SignedRoot & { readonly id: string };
type Roots = { readonly items: readonly SignedRoot[] };

const known = remembered<Roots>();
const path = '/public/records?limit=30';

/** The signed values of the last days, to be kept outside of the system. */
export function RootList() {
  const words = useWords();
  const { records } = words;
  // As anybody would ask: a session of staff has no place there.
  const remote = useRemote(known, path, () => request<Roots>({ method: 'GET', path }));
  return (
    <>
      <h2>{records.roots}</h2>
      <p className="secondary">{records.rootsText}</p>
      <RemoteView remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyView icon="clock" title={records.noRoots} />
          ) : (
            <div className="d-page-table">
              <RowTable
                label={records.roots}
                columns={columns(words)}
                rows={items.map((row) => ({ ...row, id: row.on }))}
              />
            </div>
          )
        }
      </RemoteView>
    </>
  );
}

const keep = ({ id: _id, ...root }: Row): void =>
  saveFile(`records-${root.on}.json`, 'application/json', `${JSON.stringify(root, null, 2)}\n`);

function columns({ records, language }: DeskWords): readonly Column<Row>[] {
  return [
    { key: 'day', title: records.day, width: 180, cell: ({ on }) => dayText(on, language) },
    { key: 'root', title: records.root, cell: ({ root }) => <code>{root}</code> },
    {
      key: 'keep',
      title: records.keep,
      width: 96,
      cell: (row) => (
        <Button size="small" onClick={() => keep(row)} aria-label={`${records.keep} ${row.on}`}>
          {records.keep}
        </Button>
      ),
    },
  ];
}
