import { useWords } from '../words/use-words';
import { holidayRows } from './holiday-rows';

export function HolidayTable({ file }: { readonly file: Readonly<Record<string, unknown>> }) {
  const { policies, language } = useWords();
  const rows = holidayRows(file, language);
  if (rows.length === 0) return <p className="secondary">{policies.noHolidays}</p>;
  return (
    <table className="d-plain d-holidays" aria-label={policies.notices}>
      <thead>
        <tr>
          <th scope="col">{policies.holiday}</th>
          <th scope="col">{policies.off}</th>
          <th scope="col">{policies.makeUp}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, off, makeUp }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{off.map(([from, to]) => policies.span(from, to)).join(policies.semicolon) || '—'}</td>
            <td>{makeUp.join(policies.semicolon) || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
