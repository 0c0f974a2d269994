import { useWords } from '../words/use-words';

type Props = {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly open?: boolean;
};

/** The figures behind a picture. */
export function FigureTable({ label, head, rows, open = false }: Props) {
  const { supervision } = useWords();
  const table = (
    <table className="d-plain d-narrow" aria-label={label}>
      <thead>
        <tr>
          {head.map((title, index) => (
            <th key={title} scope="col" className={index === 0 ? '' : 'd-right'}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((cell, index) => (
              <td key={head[index]} className={index === 0 ? '' : 'd-right'}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (rows.length === 0) return <p className="secondary">{supervision.noData}</p>;
  if (open) return table;
  return (
    <details className="d-further">
      <summary>{supervision.table}</summary>
      {table}
    </details>
  );
}
