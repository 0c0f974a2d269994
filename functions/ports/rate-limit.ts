/** `times` in each span of `seconds`; unlimited is not even counted. */
export type RateRule = { readonly times: number; readonly seconds: number } | 'unlimited';

/** What is counted for each address, so that nobody can shut out anybody else. */
export type RateRules = {
  /** Look-ups by receipt code. */
  readonly receipt: RateRule;
  /** Reports filed without an account. */
  readonly filing: RateRule;
  /** Failed sign-ins of one user name from one address. */
  readonly signIn: RateRule;
};

/**
 * Counters that end by themselves. Those of reporters lie in the vault: neither staff nor the stream of cases
 * may see that somebody asked, and from where.
 */
export type RateLimit = {
  /** Adds one and tells how many there are now. `counter` says nothing about what it counts. */
  count(side: 'reporter' | 'staff', counter: string, endsAt: string): Promise<number>;
  takeBack(side: 'reporter' | 'staff', counter: string): Promise<void>;
};
