import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALM_NUMBERS } from '../../functions/domain/limit/work.ts';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { aReport } from '../api/cast.ts';
import { counting } from './counting.ts';
import { proofFor, withWork } from './proof-of-work.ts';
import { type Answer, createWorld, storedText, type World } from './world.ts';

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
const guesses = counting();
const newGuess = () => String(guesses()).padStart(20, '0');
const lookUp = (address: string, receiptCode = newGuess(), proof?: string) =>
  world.call('POST', '/citizen/receipts', {
    address,
    body: { receiptCode },
    ...(proof !== undefined && { headers: { 'proof-of-work': proof } }),
  });
const keys = counting();
const newKey = () => `key-${keys()}`;
const anonymous = aReport({ disclosure: 'anonymous' });
const filing = (address: string, key = newKey()) => ({ address, key, body: anonymous });
const file = (address: string, key = newKey()) =>
  world.call('POST', '/citizen/reports', filing(address, key));
const fileWithWork = (address: string, key = newKey()) =>
  withWork(world, '/citizen/reports', filing(address, key));
const signIn = (address: string, username: string, password = 'demo') =>
  world.call('POST', '/officer/sessions', {
    address,
    body: { username, password, otp: demoOneTimeCode(username, world.clock.now()) },
  });
const statuses = async (times: number, ask: () => Promise<Answer>) => {
  const seen: number[] = [];
  for (let n = 0; n < times; n += 1) seen.push((await ask()).status);
  return seen;
};
const tooMany = { status: 429, code: 'request.too-many' };
const work = { status: 429, code: 'request.proof-required' };
const numbers = ({ body }: Answer): number => body.challenge.maxNumber;

describe('guessing receipt codes', () => {
  it('takes work after thirty a minute from one address; elsewhere and later it does not', async () => {
    nextSpan(1);
    expect(await statuses(30, () => lookUp('203.0.113.1'))).toEqual(Array(30).fill(404));
    expect((await lookUp('203.0.113.1')).body).toMatchObject(work);
    expect((await lookUp('203.0.113.2')).status).toBe(404);
    nextSpan(1);
    expect((await lookUp('203.0.113.1')).status).toBe(404);
  });

  it('with many questions at once is not faster', async () => {
    nextSpan(1);
    const answers = await Promise.all(Array.from({ length: 60 }, () => lookUp('203.0.113.3')));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
  });

  it('takes new work for each guess, and the right code gets nothing that a wrong one does not', async () => {
    nextSpan(1);
    const { receiptCode } = (
      await withWork(world, '/citizen/reports', {
        address: '203.0.113.4',
        key: newKey(),
        body: aReport({ disclosure: 'coded' }),
      })
    ).body;
    await statuses(30, () => lookUp('203.0.113.4'));
    const wrong = await lookUp('203.0.113.4');
    const right = await lookUp('203.0.113.4', receiptCode);
    expect(right.body).toMatchObject(work);
    expect([right.status, right.headers, right.text.length]).toEqual([
      wrong.status,
      wrong.headers,
      wrong.text.length,
    ]);
    expect((await lookUp('203.0.113.4', receiptCode, await proofFor(wrong))).body).toMatchObject(work);
    expect((await lookUp('203.0.113.4', receiptCode, await proofFor(right))).status).toBe(200);
    expect((await lookUp('203.0.113.5', receiptCode)).status).toBe(200);
  });

  it('of one code from anywhere takes work after sixty an hour, whether it exists or not', async () => {
    nextSpan(60);
    const address = counting();
    const code = 'ABCDEFGHJK0123456789';
    const anywhere = () => lookUp(`203.0.114.${address()}`, code);
    expect(await statuses(60, anywhere)).toEqual(Array(60).fill(404));
    expect((await anywhere()).body).toMatchObject(work);
    expect((await lookUp('203.0.114.99', '1'.repeat(20))).status).toBe(404);
  });
});

describe('filing without an account', () => {
  it('takes work that is spent on this one report', async () => {
    nextSpan(60);
    const key = newKey();
    const first = await file('203.0.113.9', key);
    expect(first.body).toMatchObject(work);
    expect(numbers(first)).toBe(CALM_NUMBERS);
    const headers = { 'proof-of-work': await proofFor(first) };
    const filed = await world.call('POST', '/citizen/reports', { ...filing('203.0.113.9', key), headers });
    expect(filed.status).toBe(201);
    const again = await world.call('POST', '/citizen/reports', { ...filing('203.0.113.9', key), headers });
    expect(again.text).toBe(filed.text);
    const other = await world.call('POST', '/citizen/reports', { ...filing('203.0.113.9'), headers });
    expect(other.body).toMatchObject(work);
  });

  it('can be prepared while the form is filled in', async () => {
    const key = newKey();
    const body = { for: 'fileReport', key };
    const ahead = await world.call('POST', '/citizen/challenges', { address: '203.0.113.9', body });
    const headers = { 'proof-of-work': await proofFor(ahead) };
    const filed = await world.call('POST', '/citizen/reports', { ...filing('203.0.113.9', key), headers });
    expect(filed.status).toBe(201);
  });

  it('after half an hour without a network is told new work and files once', async () => {
    const key = newKey();
    const late = await proofFor(await file('203.0.113.9', key));
    world.clock.step(31 * 60_000);
    const asking = { ...filing('203.0.113.9', key), headers: { 'proof-of-work': late } };
    expect((await world.call('POST', '/citizen/reports', asking)).body).toMatchObject(work);
    const filed = await fileWithWork('203.0.113.9', key);
    expect(filed.status).toBe(201);
    expect((await fileWithWork('203.0.113.9', key)).text).toBe(filed.text);
  });

  it('without a key is told to bring one', async () => {
    const { body } = await world.call('POST', '/citizen/reports', { body: anonymous });
    expect(body).toMatchObject({ status: 400, code: 'request.key-missing' });
  });

  it('takes nothing of people who signed in, who end at thirty an hour each', async () => {
    nextSpan(60);
    const zhao = await world.citizen('zhao');
    const signed = (token: string) =>
      world.call('POST', '/citizen/reports', { address: '203.0.113.9', token, body: anonymous });
    expect(await statuses(30, () => signed(zhao))).toEqual(Array(30).fill(201));
    expect((await signed(zhao)).body).toMatchObject(tooMany);
    expect((await signed(await world.citizen('qian'))).status).toBe(201);
  });
});

describe('what a reporter writes later', () => {
  it('ends at sixty an hour for one receipt code; another one goes on', async () => {
    nextSpan(60);
    const coded = async (): Promise<Answer> => {
      const asking = { key: newKey(), body: aReport({ disclosure: 'coded' }) };
      const { receiptCode } = (await withWork(world, '/citizen/reports', asking)).body;
      return lookUp('203.0.113.30', receiptCode);
    };
    const [one, other] = [(await coded()).body, (await coded()).body];
    const write = ({ reportId, token }: typeof one) =>
      world.call('POST', `/citizen/reports/${reportId}/messages`, { token, body: { text: '还在冒烟' } });
    const seen = await statuses(60, () => write(one));
    expect(seen.filter((status) => status === 429)).toEqual([]);
    expect((await write(one)).body).toMatchObject(tooMany);
    expect((await write(other)).status).toBe(200);
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
