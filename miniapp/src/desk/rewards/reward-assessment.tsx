import type { RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';
import { dayText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';

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
        <ol className="d-trace">
          {assessment.trace.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trace is read once and never reordered
            <li key={index}>
              <p>
                <span>{step.text}</span>
                {step.amountFen !== null && step.amountFen !== 0 && (
                  <strong className="d-trace-amount">{frame.yuan(yuan(step.amountFen))}</strong>
                )}
              </p>
              <p className="secondary">
                {rewards.clause} {step.clause}
              </p>
            </li>
          ))}
        </ol>
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

type ReasonsProps = {
  readonly title: string;
  readonly tone: 'bad' | 'secondary';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
};

function Reasons({ title, tone, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <section className="d-block">
      <h3>{title}</h3>
      <ul className="d-reasons">
        {reasons.map(({ code, text }) => (
          <li key={code}>
            <span className={tone === 'bad' ? 'd-bad' : 'secondary'}>
              <Icon name={tone === 'bad' ? 'x' : 'hourglass'} size="small" />
            </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
