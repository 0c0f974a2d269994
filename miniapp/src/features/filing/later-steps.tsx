import { ConfirmStep } from './confirm-step';
import { FactsStep } from './facts-step';
import { IdentityStep } from './identity-step';
import { PlaceStep } from './place-step';
import type { StepViewProps } from './step-view-props';

type LaterStepProps = Omit<StepViewProps, 'step'> & {
  readonly step: Exclude<StepViewProps['step'], 'evidence'>;
};

/** Every step after the first. */
export function LaterSteps({ step, props, onEdit }: LaterStepProps) {
  switch (step) {
    case 'place':
      return <PlaceStep {...props} />;
    case 'facts':
      return <FactsStep {...props} />;
    case 'identity':
      return <IdentityStep {...props} />;
    case 'confirm':
      return <ConfirmStep {...props} onEdit={onEdit} />;
    default:
      return step satisfies never;
  }
}
