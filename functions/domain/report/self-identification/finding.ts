/** What a part of a text could give away about the person who wrote it. */
export type SelfIdentificationKind =
  | 'phone'
  | 'identity-number'
  | 'bank-card'
  | 'email'
  | 'account'
  | 'plate'
  | 'name'
  | 'home'
  | 'role'
  | 'work'
  | 'family'
  | 'witness'
  | 'contact'
  | 'reporter';

/** `possible`: as likely somebody else's, such as the number on the gate of the reported party. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** Half-open, in UTF-16 units of the text as it was given: `text.slice(start, end)`. */
export type TextSpan = { readonly start: number; readonly end: number };

export type SelfIdentification = TextSpan & {
  readonly kind: SelfIdentificationKind;
  readonly certainty: Certainty;
};
