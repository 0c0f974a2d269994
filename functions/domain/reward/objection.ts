import type { RewardState } from './reward-state.ts';

/** Decisions a reporter may object to. */
export const contestable = ['ineligible', 'rejected', 'notified'] as const;
export type Contestable = (typeof contestable)[number];

export const isContestable = (state: RewardState): state is Contestable =>
  contestable.some((one) => one === state);

export type Objection = {
  readonly at: string;
  readonly reason: string;
  /** The decision objected to. */
  readonly to: Contestable;
  readonly answer?: { readonly at: string; readonly upheld: boolean; readonly text: string };
};
