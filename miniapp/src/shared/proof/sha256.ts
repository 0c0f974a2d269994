/**
 * SHA-256 of one block, for trying many numbers after the same salt. Own code: mini-programs have no
 * `crypto.subtle`, browsers offer it only as a promise for each hash, and a library for messages of any length
 * is larger and slower than this (decision 0016). Checked against the runtime's own in the tests.
 */
const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
};

/** First 32 bits of the fractional part (FIPS 180-4, 4.2.2 and 5.3.3). */
const fraction = (value: number): number => ((value - Math.floor(value)) * 0x1_0000_0000) | 0;

const constants = new Int32Array(primes(64).map((prime) => fraction(Math.cbrt(prime))));
const initial = new Int32Array(primes(8).map((prime) => fraction(Math.sqrt(prime))));

const schedule = new Int32Array(64);

/** Longest message that leaves room for the end mark and the length. */
const mostBytes = 55;

/** Hash of ASCII text of at most 55 characters, as eight words in `out`. */
export function hashShort(message: string, out: Int32Array): void {
  const { length } = message;
  if (length > mostBytes) throw new Error('longer than one block');
  schedule.fill(0, 0, 16);
  for (let at = 0; at < length; at += 1) put(at, message.charCodeAt(at));
  put(length, 0x80);
  schedule[15] = length * 8;
  compress(out);
}

const put = (at: number, byte: number): void => {
  schedule[at >> 2] = (schedule[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
};

function compress(out: Int32Array): void {
  const w = schedule;
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] ?? 0;
    const y = w[t - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = initial;
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (w[t] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  out[0] = (initial[0] ?? 0) + a;
  out[1] = (initial[1] ?? 0) + b;
  out[2] = (initial[2] ?? 0) + c;
  out[3] = (initial[3] ?? 0) + d;
  out[4] = (initial[4] ?? 0) + e;
  out[5] = (initial[5] ?? 0) + f;
  out[6] = (initial[6] ?? 0) + g;
  out[7] = (initial[7] ?? 0) + h;
}

export const hexOf = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
