import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** In px; the column without one takes the rest. */
  readonly width?: number;
  readonly align?: 'right';
  /** What the cell shows when the list is narrow, if that differs. */
  readonly narrow?: (row: Row) => ReactNode;
  /** Shown only while the list has the whole width. */
  readonly wide?: boolean;
  /** Leaves when the screen is small, whatever the list's width. */
  readonly extra?: boolean;
  /** The cell that carries the row's link. */
  readonly link?: boolean;
};

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly hrefOf?: (row: Row) => string;
  readonly openId?: string | undefined;
  readonly compact?: boolean;
  readonly onGo?: (row: Row) => void;
  readonly after?: (row: Row) => ReactNode;
};

/** Rows of 38 px with a sticky head. The link is in one cell; a press anywhere in the row follows it. */
export function RowTable<Row extends { readonly id: string }>(props: Props<Row>) {
  const { label, rows, hrefOf, openId, compact = false, onGo, after } = props;
  const columns = compact
    ? props.columns
        .filter(({ wide }) => wide !== true)
        .map((column) => ({ ...column, cell: column.narrow ?? column.cell }))
    : props.columns;
  return (
    <table className="d-list-rows" aria-label={label}>
      <colgroup>
        {columns.map(({ key, width, extra }) => (
          <col
            key={key}
            className={extra === true ? 'd-extra' : ''}
            style={width === undefined ? {} : { width }}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowCells
            key={row.id}
            row={row}
            columns={columns}
            href={hrefOf?.(row)}
            open={row.id === openId}
            onGo={onGo}
            after={after?.(row)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
  readonly open: boolean;
  readonly onGo: ((row: Row) => void) | undefined;
  readonly after: ReactNode;
};

function RowCells<Row extends { readonly id: string }>(props: RowProps<Row>) {
  const { row, columns, href, open, onGo, after } = props;
  return (
    <>
      <tr
        className={open ? 'd-list-row d-list-row-open' : 'd-list-row'}
        data-row={row.id}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a, button, input') !== null) return;
          onGo?.(row);
        }}
      >
        {columns.map((column) => (
          <td key={column.key} className={cellClass(column)}>
            {column.link === true && href !== undefined ? (
              <a href={href} aria-current={open ? 'true' : undefined}>
                {column.cell(row)}
              </a>
            ) : (
              column.cell(row)
            )}
          </td>
        ))}
      </tr>
      {after !== undefined && after !== null && (
        <tr className="d-list-row-after">
          <td colSpan={columns.length}>{after}</td>
        </tr>
      )}
    </>
  );
}

const cellClass = ({ align, extra }: Pick<Column<never>, 'align' | 'extra'>): string =>
  [align === 'right' ? 'd-right' : '', extra === true ? 'd-extra' : ''].filter(Boolean).join(' ');
