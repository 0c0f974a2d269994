import type { RecordedRead } from '../../../../functions/contract/records.ts';
import { momentText } from '../../shared/time/day';
import { placeHref } from '../frame/place';
import { type Column, RowTable } from '../frame/row-table';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';

type Row = RecordedRead & { readonly id: string };

export function ReadTable({ rows }: { readonly rows: readonly RecordedRead[] }) {
  const words = useWords();
  return (
    <div className="d-page-table">
      <RowTable
        label={words.records.title}
        columns={columns(words)}
        // Entries have no id of their own, and the list only grows at its other end.
        rows={rows.map((row, index) => ({ ...row, id: `${rows.length - index} ${row.at}` }))}
      />
    </div>
  );
}

function columns({ records, language }: DeskWords): readonly Column<Row>[] {
  const titles = records.columns;
  const posts: Readonly<Record<string, string>> = records.posts;
  const unitAndPost = ({ unit, posts: held }: Row): string =>
    `${unit} · ${held.map((post) => posts[post] ?? post).join(language === 'zh' ? '、' : ', ')}`;
  return [
    { key: 'at', title: titles.at, width: 130, cell: ({ at }) => momentText(at, language) },
    {
      key: 'by',
      title: titles.by,
      width: 110,
      cell: ({ by }) => (
        <a href={placeHref({ section: 'records', list: 'person', id: by.username })}>{by.name}</a>
      ),
    },
    {
      key: 'unit',
      title: titles.unit,
      cell: (row) => <span title={unitAndPost(row)}>{unitAndPost(row)}</span>,
    },
    { key: 'what', title: titles.what, width: 200, cell: ({ what }) => what },
    { key: 'which', title: titles.which, width: 180, cell: (row) => <Which row={row} /> },
    {
      key: 'files',
      title: titles.files,
      width: 120,
      cell: ({ files }) => (files.length === 0 ? '—' : records.files(files.length)),
    },
  ];
}

function Which({ row }: { readonly row: Row }) {
  const { records } = useWords();
  const { caseId, caseNumber, exportId, shown } = row;
  if (exportId !== undefined)
    return (
      <a href={placeHref({ section: 'records', list: 'export', id: exportId })}>
        {caseNumber ?? `…${exportId.slice(-6)}`}
      </a>
    );
  if (caseId !== undefined)
    return (
      <a href={placeHref({ section: 'records', list: 'case', id: caseId })}>
        {caseNumber ?? `…${caseId.slice(-6)}`}
      </a>
    );
  const [only = ''] = shown;
  const isUsername = shown.length === 1 && only !== '' && !only.includes('_');
  return <>{caseNumber ?? (isUsername ? only : records.things(shown.length))}</>;
}
