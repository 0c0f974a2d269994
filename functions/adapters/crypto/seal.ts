import type { Randomness } from '../../ports/randomness.ts';
import { decryptBytes, encryptBytes, nonceBytes, tagBytes } from './aes-gcm.ts';

/**
 * What a sealed field is bound to: moved to another report, field or version it does not open.
 * `report|field|version`, after the format, is the associated data of AES-256-GCM.
 */
export type SealedPlace = {
  readonly report: string;
  readonly field: string;
  /** Version of the item the field belongs to. */
  readonly version: number;
};

/** Tampered, moved, or sealed under another key; never says which. */
export class SealFault extends Error {
  constructor() {
    super('sealed field does not open');
    this.name = 'SealFault';
  }
}

/** Envelope: format (1 byte) · nonce (12) · ciphertext · tag (16). */
const format = 1;
const headBytes = 1 + nonceBytes;

/** The nonce is random: one data key seals at most a few thousand fields, far below the 2^32 bound. */
export const seal = (
  plain: string,
  key: Uint8Array,
  place: SealedPlace,
  randomness: Randomness,
): Uint8Array => {
  const nonce = randomness.bytes(nonceBytes);
  const sealed = encryptBytes(Buffer.from(plain, 'utf8'), { key, nonce, associated: associatedData(place) });
  return new Uint8Array(Buffer.concat([Uint8Array.of(format), nonce, sealed]));
};

export const open = (sealed: Uint8Array, key: Uint8Array, place: SealedPlace): string => {
  if (sealed.length < headBytes + tagBytes || sealed[0] !== format) throw new SealFault();
  try {
    const nonce = sealed.subarray(1, headBytes);
    const associated = associatedData(place);
    return decryptBytes(sealed.subarray(headBytes), { key, nonce, associated }).toString('utf8');
  } catch {
    throw new SealFault();
  }
};

const associatedData = ({ report, field, version }: SealedPlace): Buffer => {
  if (report.includes('|') || field.includes('|')) throw new Error('sealed place malformed');
  return Buffer.from(`${format}|${report}|${field}|${version}`, 'utf8');
};
