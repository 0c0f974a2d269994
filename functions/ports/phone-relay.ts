export type RelayBinding = {
  /** Names the binding at the relay; the same name again gives the same number. */
  readonly reference: string;
  /** The office's phone. */
  readonly officer: string;
  readonly reporter: string;
  /** Exclusive; more than a minute ahead. */
  readonly until: string;
};

/**
 * Privacy numbers as carriers and clouds offer them (AXB): X rings the one when the other calls it, both see
 * only X. The relay learns both phones, and nothing of the report. Throws when it is down.
 */
export type PhoneRelay = {
  bind(binding: RelayBinding): Promise<{ readonly number: string }>;
};
