import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * RFC 6238 with what every authenticator app assumes: SHA-1, 30 seconds, 6 digits. Written here because
 * libraries bring their own clock and random source, and the rule is a dozen lines with published vectors.
 */
const stepSeconds = 30;
const digits = 6;

export const stepAt = (now: string): number => Math.floor(Date.parse(now) / 1000 / stepSeconds);

/** RFC 4226: the code of one step. */
export const oneTimeCode = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hmac = createHmac('sha1', base32Bytes(secret)).update(counter).digest();
  const offset = (hmac.at(-1) ?? 0) & 15;
  const truncated = hmac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
};

/** One step of tolerance either way for a phone's clock; all three are computed whatever matches. */
export const matchingStep = (code: string, secret: string, now: string): number | undefined => {
  const current = stepAt(now);
  const matches = [current - 1, current, current + 1].filter((step) =>
    sameText(oneTimeCode(secret, step), code),
  );
  return matches.at(-1);
};

const sameText = (expected: string, given: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32 without padding, as authenticator apps take it. */
const base32Bytes = (text: string): Buffer => {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error('one-time secret is not base 32');
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
