import type { Draft } from './draft';
import type { Fault } from './faults';
import type { Part } from './steps';

export type StepProps = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Shown only after the reporter has tried to go on. */
  readonly faults: readonly Fault[];
  /** The one part on this screen; without it the whole step. */
  readonly part?: Part;
  /** The one question on this screen. */
  readonly asked?: string;
};
