import { expect, it } from 'vitest';
import { sourceAddress } from '../../../functions/handlers/http/source-address.ts';
import { httpEvent } from '../../../functions/local/server/http-event.ts';

const from = (sourceIp: string, forwarded?: string) =>
  sourceAddress(
    httpEvent({
      method: 'GET',
      path: '/',
      query: '',
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      body: '',
      sourceIp,
    }),
  );

it('attempts of one connection are counted together', () => {
  expect(from('203.0.113.7')).toBe('203.0.113.7');
  expect(from('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

it('behind the distribution the visitor counts, whatever the visitor wrote before', () => {
  expect(from('198.51.100.1', '203.0.113.7, 198.51.100.1')).toBe('203.0.113.7');
  expect(from('198.51.100.1', '192.0.2.9, 203.0.113.7, 198.51.100.1')).toBe('203.0.113.7');
});

it('through another machine of the distribution it is the same visitor', () => {
  expect(from('198.51.100.2', '203.0.113.7, 198.51.100.2')).toBe('203.0.113.7');
});

it('a household with a /64 of IPv6 is one place, its neighbour another', () => {
  const home = from('2001:db8:1:2:aaaa::1');
  expect(home).toBe('2001:db8:1:2');
  expect(from('2001:db8:1:2:ffff:1:2:3')).toBe(home);
  expect(from('2001:db8:1:3::1')).not.toBe(home);
  expect(from('2001:db8::1')).toBe('2001:db8:0:0');
  expect(from('::1')).toBe('0:0:0:0');
});
