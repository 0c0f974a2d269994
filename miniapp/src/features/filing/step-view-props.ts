import type { StepProps } from './step-props';
import type { Step } from './steps';

export type StepViewProps = {
  readonly step: Step;
  readonly props: StepProps;
  readonly onEdit: (step: Step) => void;
};
