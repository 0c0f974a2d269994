/** How far cases (or rewards) have been told what new holiday notices did to their limits. */
export type WalkPlace = {
  /** Keys of the notices everybody was told of; a new set is walked from the beginning. */
  readonly told: readonly string[];
  /** Where an interrupted walk goes on. */
  readonly cursor?: string | undefined;
};

/** Visits everything with a running limit, once for each notice; may visit some twice. */
export type LimitWalk = {
  page(
    kind: 'case' | 'reward',
    limit: number,
    cursor?: string,
  ): Promise<{ readonly ids: readonly string[]; readonly cursor?: string | undefined }>;
  /** `undefined`: no walk was ever finished here. */
  place(kind: 'case' | 'reward'): Promise<WalkPlace | undefined>;
  keep(kind: 'case' | 'reward', place: WalkPlace): Promise<void>;
};
