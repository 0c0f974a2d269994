import { describe, expect, it } from 'vitest';
import { dyplsRelay } from '../../../functions/adapters/phone-relay/dypls-relay.ts';
import { rpcEncode, signedQuery } from '../../../functions/adapters/phone-relay/signed-query.ts';
import { createRelaySandbox } from '../../../functions/local/phone-relay/relay-sandbox.ts';
import { movableClock } from '../../builders/movable-clock.ts';

const binding = {
  reference: 'c'.repeat(43),
  officer: '0825-1234567',
  reporter: '138 0000 0000',
  until: '2026-03-10T09:00:00.000Z',
};

const world = (change: object = {}) => {
  const clock = movableClock();
  const sandbox = createRelaySandbox(clock);
  let count = 0;
  const randomness = {
    bytes: (length: number) => {
      count += 1;
      return new Uint8Array(length).fill(count);
    },
  };
  const relay = dyplsRelay(sandbox.fetch, { ...sandbox.config, ...change }, { clock, randomness });
  return { clock, sandbox, relay };
};

describe('the phone relay', () => {
  it('gives a number that rings both, until the end of the hour in Shanghai', async () => {
    const { relay, sandbox } = world();
    const { number } = await relay.bind(binding);
    expect(number).toMatch(/^170\d{8}$/);
    expect(sandbox.bound).toEqual([
      { number, a: '08251234567', b: '13800000000', until: '2026-03-10 17:00:00' },
    ]);
  });

  it.each([
    ['another secret', { accessKeySecret: 'wrong' }, 'SignatureDoesNotMatch'],
    ['another key', { accessKeyId: 'wrong' }, 'InvalidAccessKeyId.NotFound'],
    ['another pool', { poolKey: 'FC9' }, 'isv.POOL_NOT_EXIST'],
  ])('refuses %s, and the fault names no phone', async (_, change, code) => {
    const fault = await world(change)
      .relay.bind(binding)
      .catch((error: unknown) => String(error));
    expect(fault).toContain(code);
    expect(fault).not.toMatch(/1380|1234567/);
  });

  it('refuses an end that has come, and a phone that is none', async () => {
    const { relay } = world();
    await expect(relay.bind({ ...binding, until: '2026-03-10T08:00:30.000Z' })).rejects.toThrow('EXPIRATION');
    await expect(relay.bind({ ...binding, reporter: 'abc' })).rejects.toThrow('ILLEGAL_ARGUMENT');
  });

  it('takes an answer it cannot understand for a fault', async () => {
    const { sandbox, clock } = world();
    const answering = (body: string, status = 200) =>
      dyplsRelay(() => Promise.resolve(new Response(body, { status })), sandbox.config, {
        clock,
        randomness: { bytes: (length) => new Uint8Array(length) },
      });
    await expect(answering('<html>', 502).bind(binding)).rejects.toThrow('status 502');
    await expect(answering('{"Code":"OK"}').bind(binding)).rejects.toThrow('answered OK');
  });

  it('signs as the published example of signature version 1.0', () => {
    // Alibaba Cloud's documentation of RPC signatures: DescribeRegions with the key testid / testsecret.
    const parameters = {
      Timestamp: '2016-02-23T12:46:24Z',
      Format: 'XML',
      AccessKeyId: 'testid',
      Action: 'DescribeRegions',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
      Version: '2014-05-26',
      SignatureVersion: '1.0',
    };
    const signature = new URLSearchParams(signedQuery('GET', parameters, 'testsecret')).get('Signature');
    expect(signature).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
    expect(rpcEncode("a *~'()!")).toBe('a%20%2A~%27%28%29%21');
  });
});
