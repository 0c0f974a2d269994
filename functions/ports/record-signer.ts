export type Signature = {
  /** Ed25519 over the bytes, as base64url. */
  readonly signature: string;
  /** SubjectPublicKeyInfo (DER) as base64url. */
  readonly publicKey: string;
};

/** Signs what the office publishes about its records. Throws when the key service is down: the next tick tries again. */
export type RecordSigner = { sign(message: Uint8Array): Promise<Signature> };
