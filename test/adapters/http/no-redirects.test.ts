import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpFetch } from '../../../functions/adapters/http/http-fetch.ts';
import { dyplsRelay } from '../../../functions/adapters/phone-relay/dypls-relay.ts';
import { callWechat } from '../../../functions/adapters/wechat/call-wechat.ts';
import { callWechatPay } from '../../../functions/adapters/wechat-pay/call-wechat-pay.ts';
import { createRelaySandbox } from '../../../functions/local/phone-relay/relay-sandbox.ts';
import { movableClock } from '../../builders/movable-clock.ts';
import { wechatWorld } from '../../builders/wechat-world.ts';

/** As deployed: the platform's own. */
const real: HttpFetch = (url, init) => fetch(url, init);
const clock = movableClock();
const randomness = { bytes: (length: number) => new Uint8Array(length) };

const asked: string[] = [];
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const status = url.startsWith('/elsewhere') ? 200 : 307;
    response.writeHead(status, { location: '/elsewhere', 'content-type': 'application/json' });
    response.end('{"errcode":0,"Code":"OK","SecretBindDTO":{"SecretNo":"17000000000","SubsId":"1"}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

describe('an outside service that sends us elsewhere', () => {
  const { sandbox } = wechatWorld();
  const relay = createRelaySandbox(clock);
  const calls: Record<string, () => Promise<unknown>> = {
    'WeChat, asked': () => callWechat({ fetch: real, base, timeoutMs: 2_000, path: '/first' }),
    'WeChat, told': () => callWechat({ fetch: real, base, timeoutMs: 2_000, path: '/first', body: {} }),
    'WeChat Pay': () =>
      callWechatPay(
        { fetch: real, config: { ...sandbox.payConfig, base }, clock, randomness },
        { method: 'POST', path: '/first', body: {} },
      ),
    'the phone relay': () =>
      dyplsRelay(real, { ...relay.config, base: `${base}/first` }, { clock, randomness }).bind({
        reference: 'c'.repeat(43),
        officer: '0825-1234567',
        reporter: '138 0000 0000',
        until: '2026-03-10T09:00:00.000Z',
      }),
  };

  it.each(Object.keys(calls))('is not followed: %s', async (name) => {
    await expect(calls[name]?.()).rejects.toThrow();
    expect(asked).toEqual(['/first']);
  });
});
