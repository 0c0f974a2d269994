import { describe, expect, it } from 'vitest';
import { throughFront } from '../../functions/handlers/http/through-front.ts';
import { httpEvent } from '../../functions/local/server/http-event.ts';
import { createFront } from '../../functions/runtime/front.ts';
import { movableClock } from '../builders/movable-clock.ts';

const NEW = 'n'.repeat(64);
const OLD = 'o'.repeat(64);
const START = '2026-03-10T01:30:00.000Z'; // 09:30 in Shanghai

const aFront = (required: boolean, secret = { current: OLD, previous: '' }) => {
  const clock = movableClock(START);
  const held = { secret, reads: 0 };
  const front = createFront({
    required,
    clock,
    readSecret: () => {
      held.reads += 1;
      return Promise.resolve(JSON.stringify(held.secret));
    },
  });
  return { front, held, clock };
};

describe('where everything comes through the front', () => {
  it('its key is believed, no key and a wrong one are refused', async () => {
    const { front } = aFront(true);
    expect(await front.wayOf(OLD)).toBe('front');
    for (const wrong of [undefined, '', OLD.slice(1), `${OLD}o`, NEW, 'previous'])
      expect(await front.wayOf(wrong)).toBe('refused');
  });

  it('a change of keys turns nobody away: the old and the new one hold, then the new one alone', async () => {
    const { front, held, clock } = aFront(true);
    expect(await front.wayOf(OLD)).toBe('front');
    held.secret = { current: NEW, previous: OLD };
    clock.to('2026-03-10T01:31:00.000Z');
    expect(await front.wayOf(NEW)).toBe('front');
    expect(await front.wayOf(OLD)).toBe('front');
    held.secret = { current: NEW, previous: '' };
    clock.to('2026-03-10T01:32:00.000Z');
    expect(await front.wayOf('x'.repeat(64))).toBe('refused');
    expect(await front.wayOf(OLD)).toBe('refused');
    expect(await front.wayOf(NEW)).toBe('front');
  });

  it('a flood of wrong keys reads the secret once a minute', async () => {
    const { front, held, clock } = aFront(true);
    for (let n = 0; n < 500; n += 1) await front.wayOf(`${n}`.padStart(64, 'x'));
    expect(held.reads).toBe(1);
    clock.to('2026-03-10T01:31:00.000Z');
    await front.wayOf(NEW);
    expect(held.reads).toBe(2);
  });

  it('an empty previous key opens nothing', async () => {
    const { front } = aFront(true);
    await front.wayOf(NEW);
    expect(await front.wayOf('')).toBe('refused');
  });
});

describe('the address of the visitor', () => {
  const request = (key?: string) =>
    httpEvent({
      method: 'GET',
      path: '/',
      query: '',
      headers: { 'x-forwarded-for': '203.0.113.7', ...(key !== undefined && { 'x-front-key': key }) },
      body: '',
      sourceIp: '198.51.100.1',
    });

  it('is believed of the front alone, and the key goes no further', async () => {
    const { front } = aFront(false);
    const believed = await throughFront(front, request(OLD));
    expect(believed?.headers).toEqual({ 'x-forwarded-for': '203.0.113.7' });
    for (const key of [undefined, NEW])
      expect((await throughFront(front, request(key)))?.headers).toEqual({});
  });

  it('is believed of nobody where there is no front', async () => {
    expect((await throughFront(undefined, request(OLD)))?.headers).toEqual({});
  });

  it('does not matter where the request is refused', async () => {
    const { front } = aFront(true);
    expect(await throughFront(front, request(NEW))).toBeUndefined();
    expect(await throughFront(front, request(OLD))).toBeDefined();
  });
});
