import type { RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';
import { dayText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { useWords } from '../words/use-words';
import { Reasons } from './reasons';
import { TraceList } from './trace-list';

type Props = { readonly detail: RewardDeskDetail };

export function RewardAssessment({ detail }: Props) {
  const { rewards, forms, frame, language } = useWords();
  const { assessment, outcomes } = detail;
  const kinds: Readonly<Record<string, string>> = forms.options.outcome;
  return (
    <div className="d-case-left">
      <section className="d-block">
        <h3>{rewards.computed}</h3>
        <RewardAmount detail={detail} />
        <p className="secondary">
          {rewards.policy(assessment.policy, assessment.edition)} · {rewards.computedNote}
        </p>
      </section>
      <Reasons title={rewards.unmet} tone="bad" reasons={assessment.unmet} />
      <Reasons title={rewards.needs} tone="secondary" reasons={assessment.needs} />
      <section className="d-block">
        <h3>{rewards.trace}</h3>
        <TraceList trace={assessment.trace} />
      </section>
      <section className="d-block">
        <h3>{rewards.outcomes}</h3>
        {outcomes.length === 0 ? (
          <p className="secondary">{rewards.noOutcomes}</p>
        ) : (
          <ul className="d-plain-list">
            {outcomes.map((outcome, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: documents are only ever added
              <li key={index}>
                <strong>{kinds[outcome.kind] ?? outcome.kind}</strong>
                {outcome.amountFen !== undefined && (
                  <span className="d-beside">{frame.yuan(yuan(outcome.amountFen))}</span>
                )}
                {outcome.servedOn !== undefined && (
                  <span className="secondary d-beside">{dayText(outcome.servedOn, language)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function RewardAmount({ detail: { assessment } }: Props) {
  const { rewards, frame } = useWords();
  const { eligible, amountFen, range, share } = assessment;
  if (!eligible) return <p className="d-amount d-amount-none">{rewards.notEligible}</p>;
  const limits = range === null ? '—' : rewards.range(yuan(range.minFen), yuan(range.maxFen));
  const amount = amountFen === null ? limits : frame.yuan(yuan(amountFen));
  return (
    <>
      <p className="d-amount">{amount}</p>
      {amountFen === null && <p>{rewards.undecided}</p>}
      {share !== null && share !== amountFen && <p>{rewards.share(frame.yuan(yuan(share)))}</p>}
    </>
  );
}
