/** How far cases (or rewards) have been told what new holiday notices did to their limits. */
export type WalkPlace = {
  /** Keys of the notices everybody was told of; a new set is walked from the beginning. */
  readonly told: readonly string[];
  /** A walk that has not ended: the notices it tells, where it goes on, and who could not be told yet. */
  readonly running?:
    | {
        readonly towards: readonly string[];
        /** Left out: everybody was visited, only `failed` are left. */
        readonly cursor?: string | undefined;
        readonly failed: readonly string[];
      }
    | undefined;
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
