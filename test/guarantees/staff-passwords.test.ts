import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { createWorld, type World } from './world.ts';

const MINUTE = 60_000;
const next = 'tuesday lantern ferry';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    seed: 'staff passwords',
    // As deployed: a one-time code works once, guesses are counted, a typed code stays fresh for five minutes.
    change: ({ lifetimes }, _log, { adapters }) => ({
      lifetimes: { ...lifetimes, stepUp: 5 * MINUTE },
      rateRules,
      staff: adapters.staff,
    }),
  });
});
afterAll(() => world.stop());
beforeEach(() => world.clock.step(5 * MINUTE));

const signIn = async (username: string, password = 'demo') => {
  world.clock.step(30_000);
  const otp = demoOneTimeCode(username, world.clock.now());
  return world.call('POST', '/officer/sessions', { body: { username, password, otp } });
};
const tokenOf = async (username: string): Promise<string> => (await signIn(username)).body.token;
const change = (token: string, body: object) => world.call('POST', '/officer/password', { token, body });
const status = async (token: string) => (await world.call('GET', '/officer/sessions', { token })).status;

describe('changing the own password', () => {
  it('ends everything that was open, goes on in a session of its own, and the old password opens nothing', async () => {
    const [here, elsewhere, colleague] = [
      await tokenOf('clerk'),
      await tokenOf('clerk'),
      await tokenOf('lead'),
    ];
    const changed = await change(here, { current: 'demo', next });
    expect(changed.status, changed.text).toBe(200);
    expect([await status(here), await status(elsewhere)]).toEqual([401, 401]);
    expect(await status(changed.body.token)).toBe(200);
    expect(await status(colleague)).toBe(200);
    expect((await signIn('clerk')).body.code).toBe('session.credentials-wrong');
    expect((await signIn('clerk', next)).status).toBe(200);
    expect((await signIn('lead')).status).toBe(200);
  });

  it('leaves a slow hash with a salt of its own, and the secret of the codes as it was', async () => {
    for (const username of ['township', 'grid'])
      expect((await change(await tokenOf(username), { current: 'demo', next })).status).toBe(200);
    const hashes = await Promise.all(
      ['township', 'grid'].map(async (username) => {
        const Key = { pk: { S: `S#${username}` }, sk: { S: 'STAFF' } };
        const { Item } = await world.system.client.send(new GetItemCommand({ TableName: 'cases', Key }));
        return Item?.['passwordHash']?.S ?? '';
      }),
    );
    for (const hash of hashes) expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(new Set(hashes).size).toBe(2);
    expect((await signIn('grid', next)).status).toBe(200);
  });

  it('takes the current password, a code typed in the last five minutes, and a session', async () => {
    const token = await tokenOf('reviewer');
    const wrong = await change(token, { current: 'Demo', next });
    expect(wrong.body).toMatchObject({ status: 422, code: 'password.current-wrong' });
    world.clock.step(5 * MINUTE);
    const stale = await change(token, { current: 'demo', next });
    expect(stale.body).toMatchObject({ status: 403, code: 'session.step-up-required' });
    const nobody = await world.call('POST', '/officer/password', { body: { current: 'demo', next } });
    expect(nobody.status).toBe(401);
    const reporter = await world.citizen('reporter');
    expect((await change(reporter, { current: 'demo', next })).status).toBe(401);
    expect((await signIn('reviewer')).status).toBe(200);
  });

  it('takes a new one of twelve characters and more that is not among those tried first', async () => {
    const token = await tokenOf('approver');
    const refusal = async (tried: string) => (await change(token, { current: 'demo', next: tried })).body;
    expect(await refusal('f83nd02kslq')).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'next' }],
    });
    for (const tried of ['password1234', 'approver-approver', '123456789012'])
      expect(await refusal(tried), tried).toMatchObject({ status: 422, code: 'password.too-easy' });
    expect((await change(token, { current: 'demo', next })).status).toBe(200);
    const again = await change((await signIn('approver', next)).body.token, { current: next, next });
    expect(again.body.code).toBe('password.too-easy');
  });

  it('is no way to guess the current one: ten tries in five minutes, from whichever session', async () => {
    const tokens = [await tokenOf('supervisor'), await tokenOf('supervisor')];
    world.clock.step(5 * MINUTE - (world.clock.nowMs() % (5 * MINUTE)));
    const token = await tokenOf('supervisor');
    const seen: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const session = n % 2 === 0 ? token : await tokenOf('supervisor');
      seen.push((await change(session, { current: `guess ${n}`, next })).status);
    }
    // The tries lie in one span of five minutes, or in two.
    expect(seen.filter((answer) => answer === 422).length).toBeLessThanOrEqual(10);
    expect(seen.at(-1)).toBe(429);
    expect(await status(tokens[0] ?? '')).toBe(200);
  });
});
