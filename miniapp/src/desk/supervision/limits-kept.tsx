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
    <table className="plain limits" aria-label={words.limits}>
      <thead>
        <tr>
          <th scope="col">{words.limit}</th>
          <th scope="col">{words.rate}</th>
          <th scope="col" className="right">
            {words.limitsKept}
          </th>
          <th scope="col" className="right">
            {words.limitsMissed}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, title, kept, missed, percent }) => (
          <tr key={kind}>
            <td>{title}</td>
            <td className="limit-cell">
              {percent === null ? (
                '—'
              ) : (
                <>
                  <span className="limit-bar" aria-hidden="true">
                    <span style={{ width: `${percent}%` }} />
                  </span>
                  {percent}%
                </>
              )}
            </td>
            <td className="right">{kept}</td>
            <td className={missed > 0 ? 'right bad' : 'right'}>{missed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
