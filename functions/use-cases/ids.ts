import type { Digest } from '../ports/digest.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { KeyedHash } from '../ports/secrets.ts';

/** Crockford's base 32, lower case in ids, upper case where people read it. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five bits a character, the last one padded with zeros. */
export const base32 = (bytes: Uint8Array, characters: number): string => {
  let buffer = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= 5 && out.length < characters) {
      held -= 5;
      out += ALPHABET[(buffer >> held) & 31] ?? '';
    }
    buffer &= (1 << held) - 1;
  }
  if (out.length < characters) out += ALPHABET[(buffer << (5 - held)) & 31] ?? '';
  return out;
};

export type IdPrefix = 'rpt' | 'rwd' | 'evd' | 'pay' | 'uns';

/** 128 random bits: never sequential, never ordered by time. */
export const randomId = (prefix: IdPrefix, randomness: Randomness): string =>
  `${prefix}_${base32(randomness.bytes(16), 26)}`;

/** The same command always makes the same report: its put-once is the claim of the command. */
export const reportIdOf = (commandId: string, keyedHash: KeyedHash): string =>
  `rpt_${base32(keyedHash.bytes('report', commandId).subarray(0, 16), 26)}`;

/** As with reports: the put-once of the request claims the command. */
export const unsealIdOf = (commandId: string, keyedHash: KeyedHash): string =>
  `uns_${base32(keyedHash.bytes('unseal', commandId).subarray(0, 16), 26)}`;

/**
 * Whoever holds the id may read the certificate. Under a secret of its own: the sweep that erases can make it, and
 * find nobody by it; staff functions cannot make it at all.
 */
export const erasureIdOf = (reportId: string, erasureHash: Pick<KeyedHash, 'bytes'>): string =>
  `ers_${base32(erasureHash.bytes('erasure', reportId).subarray(0, 16), 26)}`;

export const exportIdOf = (command: string, keyedHash: KeyedHash): string =>
  `exp_${base32(keyedHash.bytes('export', command).subarray(0, 16), 26)}`;

export const policyDraftIdOf = (commandId: string, keyedHash: KeyedHash): string =>
  `drf_${base32(keyedHash.bytes('policy-draft', commandId).subarray(0, 16), 26)}`;

/** Declaring the same thing twice under one command is one tie. */
export const tieIdOf = (commandId: string, keyedHash: KeyedHash): string =>
  `tie_${base32(keyedHash.bytes('tie', commandId).subarray(0, 16), 26)}`;

/** One reward at most for each report. */
export const rewardIdOf = (reportId: string): string => `rwd_${reportId.slice(4)}`;

/** 50 bits in two groups; tells nothing about when or where. */
export const caseNumberOf = (reportId: string, keyedHash: KeyedHash): string => {
  const text = base32(keyedHash.bytes('case-number', reportId), 10).toUpperCase();
  return `${text.slice(0, 5)}-${text.slice(5)}`;
};

/** 20 characters, 100 bits: shown once, stored only as a keyed hash. */
export const receiptCodeOf = (commandId: string, keyedHash: KeyedHash): string =>
  base32(keyedHash.bytes('receipt-code', commandId), 20).toUpperCase();

/** 16 characters, 80 bits, for one collection of cash: shown once. */
export const collectionCodeOf = (commandId: string, keyedHash: KeyedHash): string =>
  base32(keyedHash.bytes('collection-code', commandId), 16).toUpperCase();

/**
 * Without a key: reporters' functions write it, finance's looks it up, and they share no secret. 80 random bits
 * cannot be guessed from it within any claim window.
 */
export const collectionHashOf = (typed: string, { sha256 }: Digest): string =>
  sha256(new TextEncoder().encode(`collection code|${normalReceiptCode(typed)}`));

/** People type lower case, spaces, dashes, and O for 0, I or L for 1. */
export const normalReceiptCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
