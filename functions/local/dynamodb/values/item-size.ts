import { type AttributeValue, getAttribute, type Item } from './attribute-value.ts';

export const maxItemBytes = 400 * 1024;

/** Item size by the Developer Guide ("DynamoDB item sizes and formats"): UTF-8 bytes of names plus values. */
export function itemSize(item: Item): number {
  let bytes = 0;
  for (const name of Object.keys(item)) {
    const value = getAttribute(item, name);
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueSize(value);
  }
  return bytes;
}

function valueSize(value: AttributeValue): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return base64Bytes(value.B);
  if ('BOOL' in value || 'NULL' in value) return 1;
  // 3 bytes for the collection, 1 for each element, whatever it holds.
  if ('M' in value) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if ('L' in value) return value.L.reduce((bytes, element) => bytes + 1 + valueSize(element), 3);
  if ('SS' in value) return value.SS.reduce((bytes, member) => bytes + Buffer.byteLength(member), 0);
  if ('NS' in value) return value.NS.reduce((bytes, member) => bytes + numberSize(member), 0);
  return value.BS.reduce((bytes, member) => bytes + base64Bytes(member), 0);
}

/** One byte per two significant digits plus one, plus one for a sign; expects canonical text. */
function numberSize(text: string): number {
  const negative = text.startsWith('-') ? 1 : 0;
  const digits = text.replace(/^-?0*\.?0*/, '').replace('.', '');
  const significant = text.includes('.') ? digits : digits.replace(/0+$/, '');
  return Math.ceil(significant.length / 2) + 1 + negative;
}

export function base64Bytes(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}
