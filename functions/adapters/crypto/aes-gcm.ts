import { type CipherKey, createCipheriv, createDecipheriv } from 'node:crypto';

/** The one cipher of the product: 256-bit keys, nonces of 12 bytes, whole tags. Nothing else is accepted. */
const algorithm = 'aes-256-gcm';
export const nonceBytes = 12;
export const tagBytes = 16;

export type Sealing = {
  readonly key: CipherKey;
  readonly nonce: Uint8Array;
  readonly associated: Uint8Array;
};

/** Ciphertext and tag. */
export const encryptBytes = (plain: Uint8Array, sealing: Sealing): Buffer => {
  const sealed = Buffer.alloc(plain.length + tagBytes);
  encryptInto(sealed, plain, sealing);
  return sealed;
};

/**
 * The same into a buffer that is used again, for files: what the cipher gave out goes at once, because the
 * collector lets some 60 MB of such bytes pile up before it looks. Returns how many bytes were written.
 */
export const encryptInto = (
  target: Uint8Array,
  plain: Uint8Array,
  { key, nonce, associated }: Sealing,
): number => {
  demandNonce(nonce);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associated);
  const text = cipher.update(plain);
  const rest = cipher.final();
  target.set(text);
  target.set(rest, text.length);
  target.set(cipher.getAuthTag(), text.length + rest.length);
  const written = text.length + rest.length + tagBytes;
  if (text.length === text.buffer.byteLength) text.buffer.transfer(0);
  return written;
};

/** Throws when the tag does not fit; nothing of the text is given out before it is checked. */
export const decryptBytes = (sealed: Uint8Array, { key, nonce, associated }: Sealing): Buffer => {
  demandNonce(nonce);
  if (sealed.length < tagBytes) throw new Error('sealed bytes too short');
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
};

/** Other lengths are hashed down by GCM, which weakens the bound on how many texts one key may seal. */
const demandNonce = (nonce: Uint8Array): void => {
  if (nonce.length !== nonceBytes) throw new Error('nonce must have 12 bytes');
};
