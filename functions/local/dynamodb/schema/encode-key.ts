import type { AttributeValue } from '../values/attribute-value.ts';
import { toDecimal } from '../values/decimal.ts';

/** Bytes whose plain byte order is the order of the service: UTF-8, raw bytes, numeric. */
export function encodeKeyValue(value: AttributeValue): Buffer {
  if ('S' in value) return Buffer.from(value.S);
  if ('N' in value) return encodeNumber(value.N);
  if ('B' in value) return Buffer.from(value.B, 'base64');
  throw new Error('only S, N and B can be keys');
}

const exponentBias = 200;

/**
 * Sign byte, biased exponent, digits. Negative numbers have exponent and digits inverted and end with 0xff,
 * so that the longer of two equal beginnings (further from zero) sorts first.
 */
function encodeNumber(text: string): Buffer {
  const { negative, digits, exponent } = toDecimal(text);
  if (digits === '') return Buffer.from([0x80]);
  const biased = exponent + exponentBias;
  const bytes = Buffer.alloc(digits.length + (negative ? 4 : 3));
  bytes[0] = negative ? 0x7f : 0x81;
  bytes.writeUInt16BE(negative ? 0xffff - biased : biased, 1);
  for (let index = 0; index < digits.length; index++) {
    const code = digits.charCodeAt(index);
    bytes[index + 3] = negative ? 0xff - code : code;
  }
  if (negative) bytes[digits.length + 3] = 0xff;
  return bytes;
}

/** Partition keys are stored behind a hash, so that a Scan has the service's arbitrary order and segments. */
export function encodePartition(value: AttributeValue): Buffer {
  const raw = encodeKeyValue(value);
  const bytes = Buffer.allocUnsafe(raw.length + 4);
  bytes.writeUInt32BE(fnv1a(raw), 0);
  raw.copy(bytes, 4);
  return bytes;
}

function fnv1a(bytes: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  // Mixed once more: the high bits choose the segment and FNV leaves them weak for short keys.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The key of one item as one blob, the tie-breaker among equal index keys. */
export function joinKey(partition: Buffer, sort: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(2 + partition.length + sort.length);
  bytes.writeUInt16BE(partition.length, 0);
  partition.copy(bytes, 2);
  sort.copy(bytes, 2 + partition.length);
  return bytes;
}

/** The next possible key in byte order: an exclusive bound becomes an inclusive one and the reverse. */
export function successor(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.from([0])]);
}

/** First key after all keys with this prefix. */
export function afterPrefix(prefix: Buffer): Buffer {
  for (let index = prefix.length - 1; index >= 0; index--) {
    const byte = prefix[index] ?? 0xff;
    if (byte === 0xff) continue;
    const next = Buffer.from(prefix.subarray(0, index + 1));
    next[index] = byte + 1;
    return next;
  }
  return lastKey;
}

/** Sort keys are at most 1,024 bytes, so this is above every one. */
export const lastKey: Buffer = Buffer.alloc(1025, 0xff);
export const firstKey: Buffer = Buffer.alloc(0);
