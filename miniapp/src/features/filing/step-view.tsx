import { EvidenceStep } from './evidence-step';
import { LaterSteps } from './later-steps';
import type { StepViewProps } from './step-view-props';

/** In WeChat the whole wizard is on the phone already. */
export function StepView({ step, props, onEdit }: StepViewProps) {
  return step === 'evidence' ? (
    <EvidenceStep {...props} />
  ) : (
    <LaterSteps step={step} props={props} onEdit={onEdit} />
  );
}
