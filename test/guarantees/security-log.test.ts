import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { openRateRules, rateRules } from '../../functions/runtime/rate-rules.ts';
import { aReport } from '../api/cast.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    seed: 'security log',
    change: (_deps, _log, { adapters }) => ({
      rateRules: { ...openRateRules, signIn: rateRules.signIn },
      staff: adapters.staff,
    }),
  });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.step(5 * 60_000);
  world.logged.length = 0;
});

const lines = () =>
  world.logged.map((line) => {
    const { code, who, about, refusal, operation } = JSON.parse(line);
    return [code, who, refusal ?? about ?? operation].filter((part) => part !== undefined).join(' ');
  });
const code = (username: string) => demoOneTimeCode(username, world.clock.now());
const signIn = (username: string, password = 'demo', otp = code(username)) =>
  world.call('POST', '/officer/sessions', {
    address: '198.51.100.7',
    body: { username, password, otp: otp ?? '000000' },
  });

describe('what the log tells of the staff', () => {
  it('is each sign-in, code typed again and sign-out, with who and when', async () => {
    const { token } = (await signIn('intake')).body;
    await world.call('POST', '/officer/sessions/step-up', { token, body: { otp: '000000' } });
    world.clock.step(30_000);
    await world.call('POST', '/officer/sessions/step-up', { token, body: { otp: code('intake') } });
    await world.call('DELETE', '/officer/sessions', { token });
    expect(lines()).toEqual([
      'staff-signed-in intake openOfficerSession',
      'staff-code-refused intake session.otp-wrong',
      'staff-code-accepted intake stepUpOfficerSession',
      'staff-signed-out intake closeOfficerSession',
    ]);
    expect(JSON.parse(world.logged[0] ?? '').at).toMatch(/^2026-03-10T\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('is who ended all sessions, the own ones or a colleague’s', async () => {
    const { token } = (await signIn('lead')).body;
    const { token: admin } = (await signIn('admin')).body;
    await world.call('DELETE', '/officer/sessions/all', { token });
    await world.call('DELETE', '/officer/staff/lead/sessions', { token: admin });
    expect(lines().slice(2)).toEqual([
      'staff-signed-out-everywhere lead closeEveryOfficerSession',
      'staff-sessions-ended admin closeStaffSessions',
    ]);
  });

  it('is each refused and each slowed-down sign-in, without what was typed by whoever is not known', async () => {
    await signIn('auditor', 'wrong');
    await signIn('hunter2-is-my-password', 'wrong', '000000');
    for (let n = 0; n < 11; n += 1) await signIn('auditor', 'wrong', '000000');
    expect(lines().slice(0, 2)).toEqual([
      'staff-sign-in-refused auditor session.credentials-wrong',
      'staff-sign-in-refused session.credentials-wrong',
    ]);
    expect(lines().at(-1)).toBe('staff-sign-in-refused auditor request.too-many');
    expect(world.logged.join('\n')).not.toMatch(/hunter2|"wrong"|"000000"|198\.51\.100/);
  });

  it('is each thing that is not theirs: by post, and by area', async () => {
    const reporter = await world.citizen('somebody');
    const filed = await world.call('POST', '/citizen/reports', {
      token: reporter,
      body: aReport({ contact: { name: '孙二人', phone: '13800138001' } }),
    });
    const { reportId } = filed.body;
    expect(reportId, filed.text).toMatch(/^rpt_/);
    const { token: foreign } = (await signIn('intake-east')).body;
    const { token } = (await signIn('finance')).body;
    world.logged.length = 0;
    expect((await world.call('GET', `/officer/cases/${reportId}`, { token: foreign })).status).toBe(404);
    expect((await world.call('GET', `/officer/cases/${reportId}`, { token })).status).toBe(403);
    expect((await world.call('GET', '/officer/cases/王小明', { token })).status).toBe(403);
    expect(world.logged.map((line) => JSON.parse(line))).toMatchObject([
      { code: 'staff-access-refused', who: 'intake-east', refusal: 'resource.not-found', about: reportId },
      { code: 'staff-access-refused', who: 'finance', refusal: 'access.denied', about: reportId },
      { code: 'staff-access-refused', who: 'finance', refusal: 'access.denied' },
    ]);
    expect(world.logged.join('\n')).not.toMatch(/王小明|%E7/);
  });

  it('is nothing of a reporter, whatever was refused', async () => {
    const token = await world.citizen('curious');
    world.logged.length = 0;
    await world.call('GET', `/citizen/reports/rpt_${'0'.repeat(26)}`, { token });
    await world.call('GET', '/officer/cases', { token });
    await world.call('GET', '/officer/cases');
    await world.call('POST', '/citizen/receipts', { body: { receiptCode: '0'.repeat(20) } });
    expect(world.logged).toEqual([]);
  });
});
