import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-10T09:30:00+08:00';
const contact = { name: '张三', phone: '13800000000' };

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(() => run.stop());

const call = async (who: string, method: string, path: string, body?: object) =>
  run.call(method, path, { token: await cast.citizen(who), ...(body !== undefined && { body }) });

describe('the rights of a reporter', () => {
  it('a copy holds every report, what is held about the reporter, and which notice was shown', async () => {
    const { reportId, caseNumber } = await cast.file('exporter', { contact });
    const { body, status } = await call('exporter', 'POST', '/citizen/data-export', {});
    expect(status).toBe(200);
    expect(body.reports).toHaveLength(1);
    expect(body.reports[0]).toMatchObject({
      reportId,
      report: { caseNumber, description: expect.stringContaining('黑烟') },
      contact: { ...contact, notice: { version: '2026-11' }, corrections: [] },
    });
    expect(body.consents).toMatchObject([
      { reportId, version: '2026-11', text: expect.stringContaining('加密') },
    ]);
    expect((await call('another', 'POST', '/citizen/data-export', {})).body.reports).toEqual([]);
  });

  it('name and phone are put right while the report is open, and it is kept when', async () => {
    const { reportId } = await cast.file('corrector', { contact });
    const path = `/citizen/reports/${reportId}/contact`;
    const { body } = await call('corrector', 'POST', path, { phone: '13900000000' });
    expect(body).toMatchObject({ name: '张三', phone: '13900000000', mayCorrect: true });
    expect(body.corrections).toMatchObject([{ fields: ['phone'] }]);
    const again = await call('corrector', 'POST', path, { phone: '13900000000' });
    expect(again.body.corrections).toHaveLength(1);
    expect((await call('another', 'POST', path, { phone: '1'.repeat(11) })).status).toBe(404);
    await call('corrector', 'POST', `/citizen/reports/${reportId}/withdrawal`, {});
    expect((await call('corrector', 'POST', path, { phone: '13700000000' })).body.code).toBe(
      'privacy.report-closed',
    );
  });

  it('with the identity go the files as they left the phone; the clean copies stay with the case', async () => {
    const evidence = await cast.upload(await cast.citizen('pictured'));
    const { reportId, caseNumber } = await cast.file('pictured', { contact, evidence: [evidence] });
    await run.system.evidence.idle();
    expect(await run.system.deps.originals.holds(evidence)).toBe(true);
    const { body } = await call('pictured', 'POST', `/citizen/reports/${reportId}/erasure`, { caseNumber });
    expect(body.erased.map(({ what }: { what: string }) => what)).toContain('originals');
    expect(await run.system.deps.originals.open(evidence)).toBeUndefined();
    const seen = await cast.look('intake', `/officer/cases/${reportId}`);
    expect((await fetch(`${run.url}${seen.evidence[0].url}`)).status).toBe(200);
  });

  it('one report is erased: its case goes on without anyone noticing, its reporter is gone', async () => {
    const { reportId, caseNumber } = await cast.file('forgotten', { contact });
    const { reportId: other } = await cast.file('forgotten', { contact });
    const before = await cast.look('intake', `/officer/cases/${reportId}`);
    const path = `/citizen/reports/${reportId}/erasure`;
    expect((await call('forgotten', 'POST', path, { caseNumber: 'X' })).body.code).toBe(
      'privacy.not-confirmed',
    );
    const { body, status } = await call('forgotten', 'POST', path, { caseNumber });
    expect(status).toBe(200);
    expect(body.erased.map(({ what }: { what: string }) => what)).toEqual(['person', 'account-link']);
    expect(body.erased[0].keyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(body.kept).toMatchObject([{ what: 'open-facts' }, { what: 'accesses' }]);
    expect(body.proof.chain).toMatchObject([{ version: 1, type: 'identity-erased' }]);
    expect((await run.call('GET', `/citizen/erasures/${body.id}`)).body).toEqual(body);
    expect(JSON.stringify(body)).not.toContain('张三');

    expect((await call('forgotten', 'GET', `/citizen/reports/${reportId}`)).status).toBe(404);
    const list = (await call('forgotten', 'GET', '/citizen/reports')).body.items;
    expect(list.map(({ id }: { id: string }) => id)).toEqual([other]);
    const { timeline, ...after } = await cast.look('intake', `/officer/cases/${reportId}`);
    expect({ ...after, timeline }).toEqual(before);
    const asked = await run.call('POST', '/identity/unseal-requests', {
      token: await cast.as('intake'),
      body: { reportId, reason: 'verify-facts', explanation: '需要核实排放时间' },
    });
    expect(asked.body.code).toBe('identity.nothing-sealed');
    await cast.give('intake', reportId, { command: 'accept' });
  });

  it('a receipt code is erased with the code itself', async () => {
    const { reportId, caseNumber, receiptCode } = await cast.file(undefined, { disclosure: 'coded' });
    const { body: session } = await run.call('POST', '/citizen/receipts', { body: { receiptCode } });
    const erase = (code: string) =>
      run.call('POST', `/citizen/reports/${reportId}/erasure`, {
        token: session.token,
        body: { caseNumber, receiptCode: code },
      });
    expect((await erase('0'.repeat(20))).body.code).toBe('privacy.not-confirmed');
    expect((await erase(receiptCode)).body.erased).toMatchObject([{ what: 'receipt' }]);
    expect((await run.call('POST', '/citizen/receipts', { body: { receiptCode } })).status).toBe(404);
    const account = await run.call('DELETE', '/citizen/account', { token: session.token });
    expect(account.body.code).toBe('privacy.no-account');
  });

  it('an account is erased with one certificate for each report; repeated, it gives the same', async () => {
    await cast.file('leaver', { contact });
    await cast.file('leaver', { contact });
    const token = await cast.citizen('leaver');
    const leave = () => run.call('DELETE', '/citizen/account', { token, key: 'leave-1' });
    const first = await leave();
    expect(first.body.certificates).toHaveLength(2);
    expect(new Set(first.body.certificates.map(({ id }: { id: string }) => id)).size).toBe(2);
    expect((await leave()).body).toEqual(first.body);
    expect((await call('leaver', 'GET', '/citizen/reports')).body.items).toEqual([]);
    expect((await call('leaver', 'POST', '/citizen/data-export', {})).body.reports).toEqual([]);
  });
});
