/** The only source of randomness: cryptographically strong in production, seeded in simulations. */
export type Randomness = {
  bytes(length: number): Uint8Array;
};
