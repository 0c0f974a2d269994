import { type AttributeValue, getAttribute, type Item, typeOf } from './attribute-value.ts';
import { compareDecimals, toDecimal } from './decimal.ts';

/** Order of two values of the same scalar type (number, UTF-8 bytes, bytes); undefined when not comparable. */
export function compareValues(a: AttributeValue, b: AttributeValue): number | undefined {
  if ('N' in a && 'N' in b) return compareNumbers(a.N, b.N);
  if ('S' in a && 'S' in b) return compareUtf8(a.S, b.S);
  if ('B' in a && 'B' in b) return Buffer.compare(Buffer.from(a.B, 'base64'), Buffer.from(b.B, 'base64'));
  return undefined;
}

function compareNumbers(a: string, b: string): number {
  // Up to 15 digits a double is exact, and this is by far the usual case.
  if (a.length <= 15 && b.length <= 15 && !a.includes('.') && !b.includes('.')) return Number(a) - Number(b);
  return compareDecimals(toDecimal(a), toDecimal(b));
}

const surrogate = /[\ud800-\udfff]/;

/** UTF-16 code units order like UTF-8 bytes except for surrogate pairs. */
function compareUtf8(a: string, b: string): number {
  if (a === b) return 0;
  if (surrogate.test(a) || surrogate.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** Deep equality; sets compare without order. Both sides hold canonical numbers. */
export function equalValues(a: AttributeValue, b: AttributeValue): boolean {
  if ('S' in a) return 'S' in b && a.S === b.S;
  if ('N' in a) return 'N' in b && a.N === b.N;
  if ('B' in a) return 'B' in b && a.B === b.B;
  if ('BOOL' in a) return 'BOOL' in b && a.BOOL === b.BOOL;
  if ('NULL' in a) return 'NULL' in b;
  if ('M' in a) return 'M' in b && equalItems(a.M, b.M);
  if ('L' in a) return 'L' in b && equalLists(a.L, b.L);
  return typeOf(a) === typeOf(b) && equalSets(setMembers(a), setMembers(b));
}

export function equalItems(a: Item, b: Item): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const left = getAttribute(a, name);
    const right = getAttribute(b, name);
    return left !== undefined && right !== undefined && equalValues(left, right);
  });
}

function equalLists(a: readonly AttributeValue[], b: readonly AttributeValue[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((left, index) => {
    const right = b[index];
    return right !== undefined && equalValues(left, right);
  });
}

export function setMembers(value: AttributeValue): readonly string[] {
  if ('SS' in value) return value.SS;
  if ('NS' in value) return value.NS;
  if ('BS' in value) return value.BS;
  return [];
}

function equalSets(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const members = new Set(a);
  return b.every((member) => members.has(member));
}
