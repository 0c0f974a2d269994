import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Randomness } from '../../ports/randomness.ts';

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
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes;

/** The nonce is random: one data key seals at most a few thousand fields, far below the 2^32 bound. */
export const seal = (
  plain: string,
  key: Uint8Array,
  place: SealedPlace,
  randomness: Randomness,
): Uint8Array => {
  const nonce = randomness.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(place));
  const sealed = [cipher.update(plain, 'utf8'), cipher.final()];
  return new Uint8Array(Buffer.concat([Uint8Array.of(format), nonce, ...sealed, cipher.getAuthTag()]));
};

export const open = (sealed: Uint8Array, key: Uint8Array, place: SealedPlace): string => {
  if (sealed.length < headBytes + tagBytes || sealed[0] !== format) throw new SealFault();
  try {
    const nonce = sealed.subarray(1, headBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(associatedData(place));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const plain = [decipher.update(sealed.subarray(headBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    throw new SealFault();
  }
};

const associatedData = ({ report, field, version }: SealedPlace): Buffer => {
  if (report.includes('|') || field.includes('|')) throw new Error('sealed place malformed');
  return Buffer.from(`${format}|${report}|${field}|${version}`, 'utf8');
};
