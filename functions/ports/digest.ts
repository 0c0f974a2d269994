/** SHA-256 as lower-case hexadecimal. Pure, but the domain may not import node:crypto. */
export type Digest = {
  sha256(bytes: Uint8Array): string;
  /** Of pieces, one after the other. */
  start(): RunningDigest;
};

export type RunningDigest = { add(piece: Uint8Array): void; sha256(): string };
