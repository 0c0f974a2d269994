import { yuan } from '../../shared/time/money';
import { useWords } from '../words/use-words';

type Step = { readonly clause: string; readonly text: string; readonly amountFen: number | null };

/** How an amount came about, clause by clause. */
export function TraceList({ trace }: { readonly trace: readonly Step[] }) {
  const { rewards, frame } = useWords();
  return (
    <ol className="d-trace">
      {trace.map((step, index) => (
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
  );
}
