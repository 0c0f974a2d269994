import { yuan } from '../../shared/time/money';
import { Reasons } from '../rewards/reasons';
import { TraceList } from '../rewards/trace-list';
import { useWords } from '../words/use-words';
import type { Trial } from './policy-types';

export function TrialResult({ result }: { readonly result: Trial }) {
  const { policies, rewards, frame } = useWords();
  const { unmet, needs, shares, trace } = result;
  return (
    <>
      <TrialAmount result={result} />
      <Reasons title={rewards.unmet} tone="bad" reasons={unmet} />
      <Reasons title={rewards.needs} tone="secondary" reasons={needs} />
      {shares.length > 1 && (
        <section className="d-block">
          <h3>{policies.shares}</h3>
          <ul>
            {shares.map(({ reporter, amountFen }) => (
              <li key={reporter}>
                {reporter} <strong>{frame.yuan(yuan(amountFen))}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      {trace.length > 0 && (
        <section className="d-block">
          <h3>{rewards.trace}</h3>
          <TraceList trace={trace} />
        </section>
      )}
    </>
  );
}

function TrialAmount({ result: { eligible, amountFen, range } }: { readonly result: Trial }) {
  const { rewards, frame } = useWords();
  if (!eligible) return <p className="d-amount d-amount-none">{rewards.notEligible}</p>;
  if (amountFen !== null) return <p className="d-amount">{frame.yuan(yuan(amountFen))}</p>;
  return (
    <>
      <p className="d-amount">
        {range === null ? '—' : rewards.range(yuan(range.minFen), yuan(range.maxFen))}
      </p>
      <p>{rewards.undecided}</p>
    </>
  );
}
