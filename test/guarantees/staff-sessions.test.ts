import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { rateRules } from '../../functions/runtime/rate-rules.ts';
import { createWorld, type World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const lifetimes = {
  account: 168 * HOUR,
  receipt: 2 * HOUR,
  officer: 10 * HOUR,
  officerIdle: HOUR / 2,
  stepUp: 5 * MINUTE,
};

let world: World;
beforeAll(async () => {
  world = await createWorld({
    seed: 'staff sessions',
    // As deployed: a one-time code works once, guesses are counted, sessions end.
    change: (_deps, _log, { adapters }) => ({ lifetimes, rateRules, staff: adapters.staff }),
  });
});
afterAll(() => world.stop());

let house = 0;
/** Each sign-in with a code of its own, from an address of its own unless told. */
const signIn = async (
  username: string,
  more: { device?: string; password?: string; address?: string } = {},
) => {
  world.clock.step(30_000);
  house += 1;
  const { address = `198.51.100.${house % 250}`, password = 'demo', device } = more;
  const otp = demoOneTimeCode(username, world.clock.now());
  const body = { username, password, otp, ...(device !== undefined && { device }) };
  return world.call('POST', '/officer/sessions', { address, body });
};
const tokenOf = async (username: string): Promise<string> => (await signIn(username)).body.token;
const status = async (token: string, path = '/officer/cases') =>
  (await world.call('GET', path, { token })).status;
const later = (ms: number) => world.clock.step(ms);
const approve = (token: string, key?: string) =>
  world.call('POST', `/officer/rewards/rwd_${'0'.repeat(26)}/commands`, {
    token,
    body: { command: 'approve' },
    ...(key !== undefined && { key }),
  });
const stepUp = (token: string, otp: string | undefined) =>
  world.call('POST', '/officer/sessions/step-up', { token, body: { otp } });
const asked = { status: 403, code: 'session.step-up-required' };
const missing = { status: 404, code: 'resource.not-found' };
const ended = { status: 401, code: 'session.expired' };

describe('a fresh second factor', () => {
  it('lasts five minutes from the sign-in and from each code typed again', async () => {
    const token = await tokenOf('approver');
    expect((await approve(token)).body).toMatchObject(missing);
    later(5 * MINUTE);
    expect((await approve(token)).body).toMatchObject(asked);
    expect((await stepUp(token, demoOneTimeCode('approver', world.clock.now()))).status).toBe(200);
    expect((await approve(token)).body).toMatchObject(missing);
    later(5 * MINUTE);
    expect((await approve(token)).body).toMatchObject(asked);
  });

  it('is asked for what moves money or opens an identity, and for nothing else', async () => {
    const nothing = '0'.repeat(26);
    const rewards = `/officer/rewards/rwd_${nothing}/commands`;
    const payouts = `/finance/payouts/pay_${nothing}/commands`;
    const unseals = `/identity/unseal-requests/uns_${nothing}/commands`;
    const cells = [
      ['approver', rewards, { command: 'approve' }, asked],
      ['approver', rewards, { command: 'reject', reason: '证据不足' }, missing],
      ['reviewer', rewards, { command: 'review' }, missing],
      ['finance', payouts, { command: 'pay' }, asked],
      ['finance', payouts, { command: 'confirm' }, missing],
      ['custodian-2', unseals, { command: 'approve' }, asked],
      ['custodian-2', unseals, { command: 'refuse' }, missing],
      // Whoever may not do it at all is not asked for a code.
      ['intake', payouts, { command: 'pay' }, { status: 403, code: 'access.denied' }],
    ] as const;
    for (const [username, path, body, expected] of cells) {
      const token = await tokenOf(username);
      later(6 * MINUTE);
      expect(
        (await world.call('POST', path, { token, body })).body,
        `${username} ${body.command}`,
      ).toMatchObject(expected);
    }
  });

  it('belongs to the one session it was typed in', async () => {
    const [one, other] = [await tokenOf('approver'), await tokenOf('approver')];
    later(6 * MINUTE);
    expect((await stepUp(one, demoOneTimeCode('approver', world.clock.now()))).status).toBe(200);
    expect((await approve(one)).body).toMatchObject(missing);
    expect((await approve(other)).body).toMatchObject(asked);
  });

  it('is not got by a wrong code, a colleague’s, or one that was used', async () => {
    const token = await tokenOf('approver');
    later(6 * MINUTE);
    const own = demoOneTimeCode('approver', world.clock.now());
    for (const otp of ['000000', demoOneTimeCode('reviewer', world.clock.now())])
      expect((await stepUp(token, otp)).body).toMatchObject({ status: 422, code: 'session.otp-wrong' });
    expect((await stepUp(token, own)).status).toBe(200);
    expect((await stepUp(token, own)).body).toMatchObject({ status: 422, code: 'session.otp-wrong' });
    expect((await stepUp(token, '12345')).body.code).toBe('request.invalid');
  });

  it('cannot be guessed: ten wrong codes in five minutes from one session, wherever from', async () => {
    const token = await tokenOf('approver');
    later(5 * MINUTE - (world.clock.nowMs() % (5 * MINUTE)));
    const guesses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const address = `192.0.2.${n}`;
      const answer = await world.call('POST', '/officer/sessions/step-up', {
        token,
        address,
        body: { otp: '000000' },
      });
      guesses.push(answer.status);
    }
    expect(guesses).toEqual([...Array(10).fill(422), 429, 429]);
    // A colleague, and the same person after signing in anew, are not held up.
    expect((await signIn('approver')).status).toBe(200);
  });
});

describe('a staff session', () => {
  it('ends half an hour after it was last used', async () => {
    const token = await tokenOf('intake');
    later(29 * MINUTE);
    expect(await status(token)).toBe(200);
    later(29 * MINUTE);
    expect(await status(token)).toBe(200);
    later(30 * MINUTE);
    expect(await status(token)).toBe(401);
  });

  it('ends after ten hours however much it is used', async () => {
    const token = await tokenOf('intake');
    for (let minutes = 20; minutes < 600; minutes += 20) {
      later(20 * MINUTE);
      expect(await status(token), `${minutes} minutes`).toBe(200);
    }
    later(20 * MINUTE);
    expect(await status(token)).toBe(401);
  });

  it('ends with all others of the person who signs out everywhere', async () => {
    const tokens = [await tokenOf('intake'), await tokenOf('intake')];
    const colleague = await tokenOf('lead');
    const left = await world.call('DELETE', '/officer/sessions/all', { token: tokens[0] });
    expect(left.status).toBe(204);
    for (const token of tokens)
      expect((await world.call('GET', '/officer/cases', { token })).body).toMatchObject(ended);
    expect(await status(colleague)).toBe(200);
    expect(await status(await tokenOf('intake'))).toBe(200);
  });

  it('is ended by an administrator of the area when somebody leaves, and by nobody else', async () => {
    const [leaving, admin] = [await tokenOf('reviewer'), await tokenOf('admin')];
    const end = (token: string, username: string) =>
      world.call('DELETE', `/officer/staff/${username}/sessions`, { token });
    for (const username of ['lead', 'supervisor', 'auditor', 'reviewer'])
      expect((await end(await tokenOf(username), 'reviewer')).body.code, username).toBe('access.denied');
    expect((await end(admin, 'nobody-at-all')).body).toMatchObject(missing);
    expect(await status(leaving, '/officer/rewards')).toBe(200);
    expect((await end(admin, 'reviewer')).status).toBe(204);
    expect(await status(leaving, '/officer/rewards')).toBe(401);
  });

  it('opens at once only what the posts of now open', async () => {
    const token = await tokenOf('clerk');
    expect(await status(token, '/officer/rewards')).toBe(200);
    const account = await world.system.adapters.staff.account('clerk');
    if (account === undefined) throw new Error('no clerk');
    const put = (roles: typeof account.officer.roles) =>
      world.system.adapters.putStaff({ ...account, officer: { ...account.officer, roles } });
    await put(['auditor']);
    expect(await status(token, '/officer/statistics')).toBe(200);
    await put([]);
    expect(await status(token, '/officer/rewards')).toBe(403);
    await put(account.officer.roles);
    expect(await status(token, '/officer/rewards')).toBe(200);
  });
});

describe('guessing a password from everywhere', () => {
  const day = () => later(24 * HOUR - (world.clock.nowMs() % (24 * HOUR)));
  const guess = (n: number) =>
    world.call('POST', '/officer/sessions', {
      address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      body: { username: 'supervisor', password: `guess ${n}`, otp: '000000' },
    });

  it('comes to some two hundred tries a day; the officer signs in on the own device all the while', async () => {
    day();
    const { device } = (await signIn('supervisor')).body;
    expect(device).toMatch(/^\d+\.[0-9a-z]{26}\./);
    const began = world.clock.nowMs();
    let tried = 0;
    let slowed = 0;
    for (let n = 0; world.clock.nowMs() < began + 23 * HOUR; n += 1) {
      const answer = await guess(n);
      if (answer.status === 401) tried += 1;
      if (answer.status === 429) slowed += 1;
      // Four a minute from ever new addresses, for a whole day.
      later(14_500);
      if (n % 500 === 250) {
        const own = await signIn('supervisor', { device });
        expect(own.status, `after ${n}`).toBe(200);
        expect(own.body.device).toBeUndefined();
      }
    }
    console.log(`figure: guesses from ${tried + slowed} addresses in a day: ${tried} were tried`);
    expect(slowed).toBeGreaterThan(4_000);
    expect(tried).toBeLessThan(220);
    expect(tried).toBeGreaterThan(50);
  }, 120_000);

  it('does not reach the device of somebody else’s name, nor a made-up or old one', async () => {
    day();
    for (let n = 0; n < 60; n += 1) {
      await guess(n);
      later(MINUTE);
    }
    later(10 * MINUTE - (world.clock.nowMs() % (10 * MINUTE)));
    expect((await guess(61)).status).toBe(401);
    const { device: foreign } = (await signIn('auditor')).body;
    for (const device of [foreign, `${world.clock.nowMs()}.${'0'.repeat(26)}.x`, 'x', '..'])
      expect((await signIn('supervisor', { device })).status, device).toBe(429);
    expect((await signIn('auditor', { device: foreign })).status).toBe(200);
  });

  it('on a stolen device goes no faster than ten in five minutes', async () => {
    day();
    const { device } = (await signIn('supervisor')).body;
    later(5 * MINUTE - (world.clock.nowMs() % (5 * MINUTE)));
    const seen: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const body = { username: 'supervisor', password: 'wrong', otp: '000000', device };
      seen.push((await world.call('POST', '/officer/sessions', { address: `10.9.0.${n}`, body })).status);
    }
    expect(seen).toEqual([...Array(10).fill(401), 429, 429]);
  });
});
