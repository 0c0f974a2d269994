import type { RewardDetail } from '../../../../functions/contract/rewards';
import { yuan } from '../../shared/time/money';
import { Disclosure } from '../../shared/ui/disclosure/disclosure';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './reward.css';

type Step = RewardDetail['trace'][number];

/** Why this amount, step by step; the clause of each step is one tap away. */
export function Trace({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Box as="ol" className="card card-list">
      {steps.map((step, index) => (
        <TraceItem key={`${step.step}-${step.clause}`} step={step} number={index + 1} />
      ))}
    </Box>
  );
}

function TraceItem({ step, number }: { readonly step: Step; readonly number: number }) {
  const words = useWords();
  return (
    <Box as="li" className="trace-item list-item">
      <Box className="trace-number numeric" hiddenFromReaders>
        {String(number)}
      </Box>
      <Box className="grow">
        <Box className="row-between row-wrap">
          <Box>{step.text}</Box>
          {step.amountFen === null || step.amountFen === 0 ? null : (
            <Box className="strong numeric">{words.money.yuan(yuan(step.amountFen))}</Box>
          )}
        </Box>
        <Disclosure name={words.reward.clause} of={step.text} text={step.clause} />
      </Box>
    </Box>
  );
}
