/** Purpose bound into every wrapped key; unwrapping under another purpose fails. */
export type KeyPurpose = { readonly vault: 'cases' | 'identities'; readonly subject: string };

export type DataKey = { readonly plain: Uint8Array; readonly wrapped: string };

/**
 * Envelope keys: 256-bit data keys wrapped by a master key (KMS in the cloud, a local key file embedded).
 * Throws when the service is down or the wrapped key was made for another purpose.
 */
export type KeyService = {
  newDataKey(purpose: KeyPurpose): Promise<DataKey>;
  unwrap(wrapped: string, purpose: KeyPurpose): Promise<Uint8Array>;
};
