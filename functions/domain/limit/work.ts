/** What a client is given to compute: the number with which the hash of `salt` and number is `challenge`. */
export type Work = {
  readonly algorithm: 'SHA-256';
  readonly challenge: string;
  readonly salt: string;
  readonly maxNumber: number;
  readonly signature: string;
  readonly expiresAt: string;
};

/** How far calls go beyond a figure: 1 is just at it. */
export type Pressure = {
  /** Of those counted together with the caller: an address, a code. */
  readonly own: number;
  /** Of the whole city. */
  readonly city: number;
};

/**
 * Numbers to try in the calm, half of them on average: 0.2 s on a cheap phone at 50,000 hashes a second, 1 s on
 * one that manages 10,000 (decision 0016).
 */
export const CALM_NUMBERS = 20_000;

/** However large the flood: half a minute on a cheap phone, never a closed door. */
export const MOST_NUMBERS = 50 * CALM_NUMBERS;

/** Work grows with the flood, so that a flood of any size takes its sender as much machine time for each call. */
export const numbersToTry = ({ own, city }: Pressure): number =>
  Math.min(MOST_NUMBERS, Math.ceil(CALM_NUMBERS * Math.max(1, own) * Math.max(1, city)));
