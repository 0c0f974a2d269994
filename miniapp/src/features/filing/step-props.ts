import type { Draft, Fault } from './draft';

export type StepProps = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Shown only after the reporter has tried to go on. */
  readonly faults: readonly Fault[];
};
