import { describe, expect, it } from 'vitest';
import { itemSize } from '../../../../functions/local/dynamodb/values/item-size.ts';

describe('the size of an item', () => {
  it.each([
    ['UTF-8 bytes of names and strings', { 举报: { S: '绿哨' } }, 12],
    ['an emoji is four bytes', { a: { S: '😀' } }, 5],
    ['raw bytes of binary', { b: { B: Buffer.from('12345').toString('base64') } }, 6],
    ['one byte for a boolean', { flag: { BOOL: true } }, 5],
    ['one byte for null', { none: { NULL: true as const } }, 5],
    ['one byte per two digits and one more', { n: { N: '12345' } }, 5],
    ['trailing zeros are free', { n: { N: '1000000' } }, 3],
    ['leading zeros are free', { n: { N: '0.0001' } }, 3],
    ['inner zeros count', { n: { N: '1001' } }, 4],
    ['a sign costs one byte', { n: { N: '-12' } }, 4],
    ['zero', { n: { N: '0' } }, 2],
    ['an empty list costs three', { l: { L: [] } }, 4],
    ['an empty map costs three', { m: { M: {} } }, 4],
    ['each element costs one more', { l: { L: [{ S: 'ab' }, { BOOL: true }] } }, 1 + 3 + 3 + 2],
    ['names inside maps count', { m: { M: { ab: { S: 'c' } } } }, 1 + 3 + 1 + 3],
    ['sets are the sum of their members', { s: { SS: ['ab', 'c'] } }, 4],
    ['number sets', { s: { NS: ['1', '123'] } }, 1 + 2 + 3],
    ['binary sets', { s: { BS: [Buffer.from('abcd').toString('base64')] } }, 5],
  ])('%s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});
