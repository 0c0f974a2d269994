/** Keyed hashes by which a person, receipt or session is found without storing the plain value. */
export type KeyedHash = {
  /** 32 bytes as base64url; `purpose` separates uses so that equal inputs cannot be linked across them. */
  of(
    purpose:
      | 'account'
      | 'receipt'
      | 'session'
      | 'device'
      | 'report'
      | 'evidence'
      | 'command'
      | 'payout'
      | 'attempt'
      | 'work',
    value: string,
  ): string;
  bytes(
    purpose:
      | 'receipt-code'
      | 'collection-code'
      | 'report'
      | 'case-number'
      | 'unseal'
      | 'policy-draft'
      | 'tie'
      | 'erasure'
      | 'export',
    value: string,
  ): Uint8Array;
};
