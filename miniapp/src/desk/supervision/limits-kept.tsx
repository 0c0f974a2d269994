import { useWords } from '../words/use-words';
import { keptPercent, type Statistics } from './statistics';

/** One bar per kind of limit, the worst on top: a table that can be seen at a glance. */
export function LimitsKept({ deadlines }: { readonly deadlines: Statistics['deadlines'] }) {
  const { supervision: words } = useWords();
  if (deadlines.length === 0) return <p className="secondary">{words.noData}</p>;
  const rows = deadlines
    .map((row) => ({ ...row, percent: keptPercent(row) }))
    .sort((a, b) => (a.percent ?? 101) - (b.percent ?? 101));
  return (
    <table className="d-plain d-limits" aria-label={words.limits}>
      <thead>
        <tr>
          <th scope="col">{words.limit}</th>
          <th scope="col">{words.rate}</th>
          <th scope="col" className="d-right">
            {words.limitsKept}
          </th>
          <th scope="col" className="d-right">
            {words.limitsMissed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, title, kept, missed, percent }) => (
          <tr key={kind}>
            <td>{title}</td>
            <td className="d-limit-cell">
              {percent === null ? (
                '—'
              ) : (
                <>
                  <span className="d-limit-bar" aria-hidden="true">
                    <span style={{ width: `${percent}%` }} />
                  </span>
                  {percent}%
                </>
              )}
            </td>
            <td className="d-right">{kept}</td>
            <td className={missed > 0 ? 'd-right d-bad' : 'd-right'}>{missed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
