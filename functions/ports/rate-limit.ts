/**
 * `times` in each span of `seconds`; unlimited is not even counted. Beyond it a call is refused, or takes work:
 * thousands of phones may share one address, so an address alone never shuts anybody out.
 */
export type RateRule =
  | 'unlimited'
  | { readonly times: number; readonly seconds: number; readonly beyond: 'refused' }
  | WorkRule;

export type WorkRule = {
  readonly times: number;
  readonly seconds: number;
  readonly beyond: 'work';
  /** Work from the first call on: what lies within `times` only takes the least of it. */
  readonly always?: true;
  /** So many calls of the whole city that were let in, before everybody's takes more work. */
  readonly city?: { readonly times: number; readonly seconds: number };
};

/** What is counted for each address or caller, so that nobody can shut out anybody else. */
export type RateRules = {
  /** Look-ups by receipt code from one address. */
  readonly receipt: RateRule;
  /** Look-ups of one receipt code, right or wrong, from anywhere. */
  readonly receiptCode: RateRule;
  /** Reports filed without an account. */
  readonly filing: RateRule;
  /** Reports filed by one account. */
  readonly ownFiling: RateRule;
  /** What one reporter writes to a report after filing. */
  readonly followUp: RateRule;
  /** Files announced for upload. */
  readonly evidence: RateRule;
  /** Login codes exchanged with WeChat. */
  readonly session: RateRule;
  /** Failed sign-ins of one user name from one address. */
  readonly signIn: RateRule;
  /** Cash codes that finance looked up and that opened nothing, of one officer. */
  readonly collection: RateRule;
};

/**
 * Counters that end by themselves. Those of reporters lie in the vault: neither staff nor the stream of cases
 * may see that somebody asked, and from where.
 */
export type RateLimit = {
  /** Adds one and tells how many there are now. `counter` says nothing about what it counts. */
  count(side: 'reporter' | 'staff', counter: string, endsAt: string): Promise<number>;
  /** How many there are, without adding. */
  read(side: 'reporter' | 'staff', counter: string): Promise<number>;
  takeBack(side: 'reporter' | 'staff', counter: string): Promise<void>;
};
