import { Button } from 'antd';
import type { SignedRoot } from '../../../../functions/contract/records.ts';
import { remembered } from '../../shared/api/use-remote';
import { dayText } from '../../shared/time/day';
import { saveFile } from '../exports/save-file';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import { RemoteView } from '../frame/remote-view';
import { type Column, RowTable } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';

type Row = SignedRoot & { readonly id: string };

const known = remembered<Page<SignedRoot>>();
const dayOf = ({ on }: SignedRoot): string => on;

/** The signed values of the days, to be kept outside of the system. */
export function RootList() {
  const words = useWords();
  const { records } = words;
  const pages = usePages(known, '/public/records?limit=20', dayOf);
  return (
    <>
      <h2>{records.roots}</h2>
      <p className="secondary">{records.rootsText}</p>
      <RemoteView remote={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyView icon="clock" title={records.noRoots} />
          ) : (
            <>
              <div className="d-page-table">
                <RowTable
                  label={records.roots}
                  columns={columns(words)}
                  rows={pages.rows.map((row) => ({ ...row, id: row.on }))}
                />
              </div>
              <ListMore pages={pages} />
            </>
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
      title: '',
      width: 96,
      cell: (row) => (
        <Button size="small" onClick={() => keep(row)} aria-label={`${records.keep} ${row.on}`}>
          {records.keep}
        </Button>
      ),
    },
  ];
}
