import type { Json, PolicyDraft } from '../domain/policy/policy-draft.ts';

/** Who answers for what was published, and since when everybody can know it. */
type Signed = { readonly author: string; readonly publishedBy: string; readonly publishedAt: string };

/** As it was published, word for word; kept for ever. */
export type PublishedEdition = Signed & {
  readonly id: string;
  readonly edition: number;
  readonly file: Json;
};

/** The first notice of a year is revision 1; an amendment is the next one and replaces it whole. */
export type PublishedNotice = Signed & {
  readonly year: number;
  readonly revision: number;
  readonly file: Json;
};

export type Published = {
  readonly editions: readonly PublishedEdition[];
  readonly notices: readonly PublishedNotice[];
};

/** What a draft becomes, in the same write as its last signature. */
export type Publication =
  | ({ readonly kind: 'edition' } & PublishedEdition)
  | ({ readonly kind: 'notice' } & PublishedNotice)
  /** The measure of a place; refused as `conflict` when it is not `before` any more. */
  | {
      readonly kind: 'area';
      readonly division: string;
      readonly before: string | undefined;
      readonly policyId: string;
    };

/** Editions and notices that administrators published, beside those shipped with this version. */
export type PolicyShelf = {
  /** Grows with every edition and notice: one small read tells that nothing is new. */
  revision(): Promise<number>;
  published(): Promise<Published>;
  draft(id: string): Promise<PolicyDraft | undefined>;
  /** Newest last; all of them, a few a year. */
  drafts(): Promise<readonly PolicyDraft[]>;
  /**
   * Writes a draft that has one signature more, and what it becomes. `conflict`: somebody else signed first,
   * or published the same number; nothing was written.
   */
  save(draft: PolicyDraft, publication?: Publication): Promise<'saved' | 'conflict'>;
};
