import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { aReport } from '../api/cast.ts';
import { createWorld, storedText, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ seed: 'limits', change: () => ({ rateRules }) });
});
afterAll(() => world.stop());

/** To the beginning of the next span: each call takes half a second here. */
const nextSpan = (minutes: number) => {
  const span = minutes * 60_000;
  world.clock.moveTo(new Date((Math.floor(world.clock.nowMs() / span) + 1) * span).toISOString());
};
const lookUp = (address: string, receiptCode = '0'.repeat(20)) =>
  world.call('POST', '/citizen/receipts', { address, body: { receiptCode } });
const fileFrom = (address: string, token?: string) =>
  world.call('POST', '/citizen/reports', { address, token, body: aReport({ disclosure: 'anonymous' }) });
const signIn = (address: string, username: string, password = 'demo') =>
  world.call('POST', '/officer/sessions', {
    address,
    body: { username, password, otp: demoOneTimeCode(username, world.clock.now()) },
  });
const statuses = async (times: number, ask: () => ReturnType<World['call']>) => {
  const seen: number[] = [];
  for (let n = 0; n < times; n += 1) seen.push((await ask()).status);
  return seen;
};
const tooMany = { status: 429, code: 'request.too-many' };

describe('guessing receipt codes', () => {
  it('from one address ends at thirty a minute, elsewhere and later it goes on', async () => {
    nextSpan(1);
    expect(await statuses(30, () => lookUp('203.0.113.1'))).toEqual(Array(30).fill(404));
    expect((await lookUp('203.0.113.1')).body).toMatchObject(tooMany);
    expect((await lookUp('203.0.113.2')).status).toBe(404);
    nextSpan(1);
    expect((await lookUp('203.0.113.1')).status).toBe(404);
  });

  it('with many questions at once is not faster', async () => {
    nextSpan(1);
    const answers = await Promise.all(Array.from({ length: 60 }, () => lookUp('203.0.113.3')));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
  });

  it('gives a right code nothing that a wrong one does not get', async () => {
    nextSpan(1);
    const { receiptCode } = (
      await world.call('POST', '/citizen/reports', { body: aReport({ disclosure: 'coded' }) })
    ).body;
    await statuses(30, () => lookUp('203.0.113.4'));
    expect((await lookUp('203.0.113.4', receiptCode)).body).toMatchObject(tooMany);
    expect((await lookUp('203.0.113.5', receiptCode)).status).toBe(200);
  });
});

describe('filing without an account', () => {
  it('from one address ends at sixty an hour; neighbours and people who signed in file on', async () => {
    nextSpan(60);
    expect(await statuses(60, () => fileFrom('203.0.113.9'))).toEqual(Array(60).fill(201));
    expect((await fileFrom('203.0.113.9')).body).toMatchObject(tooMany);
    expect((await fileFrom('203.0.113.10')).status).toBe(201);
    expect((await fileFrom('203.0.113.9', await world.citizen('zhao'))).status).toBe(201);
    nextSpan(60);
    expect((await fileFrom('203.0.113.9')).status).toBe(201);
  });
});

describe('wrong passwords', () => {
  it('end at ten in five minutes for one name at one address; the officer signs in elsewhere all the while', async () => {
    nextSpan(5);
    expect(await statuses(10, () => signIn('203.0.113.20', 'intake', 'wrong'))).toEqual(Array(10).fill(401));
    expect((await signIn('203.0.113.20', 'intake')).body).toMatchObject(tooMany);
    expect((await signIn('203.0.113.21', 'intake')).status).toBe(200);
    expect((await signIn('203.0.113.20', 'lead')).status).toBe(200);
    nextSpan(5);
    expect((await signIn('203.0.113.20', 'intake')).status).toBe(200);
  });

  it('are counted, right ones are not', async () => {
    nextSpan(5);
    expect(await statuses(25, () => signIn('203.0.113.22', 'clerk'))).toEqual(Array(25).fill(200));
    expect((await signIn('203.0.113.22', 'clerk', 'wrong')).status).toBe(401);
  });
});

it('who asked from where stands nowhere, and reporters’ counters not with the cases', async () => {
  await lookUp('203.0.113.77');
  expect(await storedText(world)).not.toContain('203.0.113');
  const streamed = JSON.stringify(world.stream());
  expect(streamed).toContain('"A#');
  expect(world.system.deps.rateRules).toBe(rateRules);
  const before = world.stream().length;
  await lookUp('203.0.113.78');
  expect(world.stream()).toHaveLength(before);
});
