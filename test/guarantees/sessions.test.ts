import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatCodeLogin } from '../../functions/adapters/wechat/wechat-code-login.ts';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { aReport } from '../api/cast.ts';
import { createWorld, storedText, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const lifetimes = {
  account: 168 * HOUR_MS,
  receipt: 2 * HOUR_MS,
  officer: 10 * HOUR_MS,
  officerIdle: 10 * HOUR_MS,
  stepUp: HOUR_MS / 12,
};
const sessionKeys: string[] = [];

let world: World;
beforeAll(async () => {
  world = await createWorld({
    seed: 'sessions',
    change: (_deps, _log, { sandbox, adapters }) => ({
      lifetimes,
      // As deployed: a one-time code works once.
      staff: adapters.staff,
      wechatLogin: wechatCodeLogin(async (url, init) => {
        const answer = await sandbox.fetch(url, init);
        const [, key] = /"session_key":"([^"]+)"/.exec(await answer.clone().text()) ?? [];
        if (key !== undefined) sessionKeys.push(key);
        return answer;
      }, sandbox.config),
    }),
  });
});
afterAll(() => world.stop());

const mine = (token: string) => world.call('GET', '/citizen/reports', { token });
const cases = (token: string) => world.call('GET', '/officer/cases', { token });
const open = (code: string) => world.call('POST', '/citizen/sessions', { body: { code } });
const later = (ms: number) => world.clock.moveTo(new Date(world.clock.nowMs() + ms).toISOString());
const expired = { status: 401, code: 'session.expired' };

describe('a WeChat login code', () => {
  it('opens one session; again, foreign or made up it opens none', async () => {
    expect((await open('once:zhao:1')).status).toBe(200);
    for (const code of ['once:zhao:1', 'once', 'sandbox:', '0'.repeat(32), 'sandbox:zhao:1:2', '../zhao'])
      expect((await open(code)).body, code).toMatchObject({ status: 401, code: 'session.code-invalid' });
  });

  it('leaves no session_key behind: not in the tables, answers or logs', async () => {
    const opened = await open('sandbox:qian');
    await world.call('POST', '/citizen/reports', { token: opened.body.token, body: aReport() });
    const kept = `${await storedText(world)}${world.logged.join('\n')}${opened.text}`;
    expect(sessionKeys.length).toBeGreaterThan(1);
    for (const key of sessionKeys) {
      const bytes = Buffer.from(key, 'base64');
      const forms = [key, bytes.toString('hex'), bytes.toString('base64url'), encodeURIComponent(key)];
      for (const form of [...forms, Buffer.from(key).toString('base64')]) expect(kept).not.toContain(form);
    }
  });
});

describe('a session', () => {
  it('ends when its time is over: an account’s, a receipt’s, an officer’s', async () => {
    const account = await world.citizen('sun');
    const coded = (await world.call('POST', '/citizen/reports', { body: aReport({ disclosure: 'coded' }) }))
      .body;
    const receipt = (
      await world.call('POST', '/citizen/receipts', { body: { receiptCode: coded.receiptCode } })
    ).body.token;
    const officer = await world.officer('intake');
    const status = async () => [
      (await mine(account)).status,
      (await world.call('GET', `/citizen/reports/${coded.reportId}`, { token: receipt })).status,
      (await cases(officer)).status,
    ];
    expect(await status()).toEqual([200, 200, 200]);
    later(lifetimes.receipt);
    expect(await status()).toEqual([200, 401, 200]);
    later(lifetimes.officer);
    expect(await status()).toEqual([200, 401, 401]);
    later(lifetimes.account);
    expect(await status()).toEqual([401, 401, 401]);
    expect((await mine(account)).body).toMatchObject(expired);
  });

  it('of one side opens nothing of the other', async () => {
    const citizen = await world.citizen('li');
    const otp = demoOneTimeCode('lead', world.clock.now());
    const officer = (
      await world.call('POST', '/officer/sessions', { body: { username: 'lead', password: 'demo', otp } })
    ).body.token;
    expect((await cases(citizen)).body).toMatchObject(expired);
    expect((await mine(officer)).body).toMatchObject(expired);
    expect((await world.call('GET', '/finance/ledger', { token: citizen })).body).toMatchObject(expired);
    expect((await world.call('GET', '/identity/unseal-requests', { token: citizen })).body).toMatchObject(
      expired,
    );
  });

  it('with a changed, shortened or stored token is none', async () => {
    const token = await world.citizen('zhou');
    const changed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    const hash = world.system.deps.keyedHash.of('session', token);
    for (const forged of [changed, token.slice(1), `${token}0`, hash, 'null', `${token} `.repeat(2)])
      expect((await mine(forged)).body, forged).toMatchObject(expired);
    expect((await mine(token)).status).toBe(200);
  });

  it('of an officer ends with signing out', async () => {
    const otp = demoOneTimeCode('clerk', world.clock.now());
    const body = { username: 'clerk', password: 'demo', otp };
    const { token } = (await world.call('POST', '/officer/sessions', { body })).body;
    expect((await world.call('POST', '/officer/sessions', { body })).body.code).toBe(
      'session.credentials-wrong',
    );
    expect((await world.call('DELETE', '/officer/sessions', { token })).status).toBe(204);
    expect((await world.call('GET', '/officer/rewards', { token })).body).toMatchObject(expired);
  });

  it('is stored by the keyed hash of its token only', async () => {
    const token = await world.citizen('wu');
    expect(await storedText(world)).not.toContain(token);
  });
});
