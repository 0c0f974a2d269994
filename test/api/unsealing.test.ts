import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReport, castOf } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
beforeAll(async () => {
  run = await runSystem('2026-03-10T09:30:00+08:00');
});
afterAll(() => run.stop());

const unseals = '/identity/unseal-requests';
const officers = new Map<string, string>();
const as = async (username: string): Promise<string> => {
  const token = officers.get(username) ?? (await run.officer(username));
  officers.set(username, token);
  return token;
};
const ask = async (username: string, reportId: string) =>
  run.call('POST', unseals, {
    token: await as(username),
    body: { reportId, reason: 'verify-facts', explanation: '需要核实排放时间' },
  });
const answer = async (username: string, id: string, command: string) =>
  run.call('POST', `${unseals}/${id}/commands`, { token: await as(username), body: { command } });
const read = async (username: string, path: string) => run.call('GET', path, { token: await as(username) });

describe('a file as it left the phone', () => {
  it('is opened by whoever asked, once another unit agreed and a code was typed anew; the reporter reads it', async () => {
    const cast = castOf(run);
    const evidenceId = await cast.upload(await run.citizen('photographer'));
    const filed = await run.call('POST', '/citizen/reports', {
      body: aReport({ disclosure: 'coded', evidence: [evidenceId] }),
    });
    await run.system.evidence.idle();
    const { reportId, receiptCode } = filed.body;
    const asked = await run.call('POST', unseals, {
      token: await as('intake'),
      body: { reportId, evidenceId, reason: 'evidence-review', explanation: '当事人质疑照片时间' },
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    expect(asked.body).toMatchObject({ evidenceId, state: 'requested' });
    const { id } = asked.body;
    expect((await read('intake', `${unseals}/${id}/original`)).body.code).toBe('identity.not-open');
    expect((await read('custodian-2', `${unseals}?state=open`)).body.items[0]).toMatchObject({
      id,
      evidenceId,
    });
    expect((await answer('custodian-2', id, 'approve')).status).toBe(200);

    const { body } = await read('intake', `${unseals}/${id}/original`);
    const bytes = Buffer.from(body.data, 'base64');
    expect(body).toMatchObject({ evidenceId, contentType: 'image/jpeg', part: 0, parts: 1 });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
    expect(bytes.length).toBe(body.bytes);
    expect((await read('intake', `${unseals}/${id}`)).body.contact).toBeUndefined();
    for (const username of ['custodian-2', 'auditor', 'lead'])
      expect((await read(username, `${unseals}/${id}/original`)).status, username).not.toBe(200);

    const receipt = await run.call('POST', '/citizen/receipts', { body: { receiptCode } });
    const own = await run.call('GET', '/citizen/identity-access', { token: receipt.body.token });
    expect(own.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'read',
      'granted',
      'requested',
    ]);
  });
});

describe('who reported', () => {
  it('is shown to the requester for half an hour, by a custodian of another unit, and the reporter is told', async () => {
    const token = await run.citizen('zhao');
    const contact = { name: '张三', phone: '13800000000' };
    const { reportId, caseNumber } = (
      await run.call('POST', '/citizen/reports', { token, body: aReport({ contact }) })
    ).body;

    const asked = await ask('intake', reportId);
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    expect(asked.body).toMatchObject({ state: 'requested', caseNumber, allowedActions: [] });
    const { id } = asked.body;
    expect((await answer('custodian-1', id, 'approve')).body.code).toBe('identity.same-unit');
    expect((await read('custodian-east', `${unseals}/${id}`)).status).toBe(404);
    expect((await read('intake', `${unseals}?state=open`)).status).toBe(403);
    const [open] = (await read('custodian-2', `${unseals}?state=open`)).body.items;
    expect(open).toMatchObject({
      id,
      allowedActions: ['approve', 'refuse'],
      explanation: '需要核实排放时间',
    });
    expect((await answer('custodian-2', id, 'approve')).body).toMatchObject({ state: 'granted' });
    expect((await read('custodian-2', `${unseals}?state=open`)).body.items).toEqual([]);

    expect((await read('intake', `${unseals}/${id}`)).body.contact).toEqual(contact);
    expect((await read('custodian-2', `${unseals}/${id}`)).body.contact).toBeUndefined();
    expect((await read('auditor', `${unseals}/${id}`)).body.timeline).toHaveLength(3);
    await run.moveTo('2026-03-10T11:00:00+08:00');
    const [own] = (await read('intake', unseals)).body.items;
    expect(own).toMatchObject({ id, state: 'lapsed' });
    expect((await read('intake', `${unseals}/${id}`)).body.contact).toBeUndefined();

    const { items } = (await run.call('GET', '/citizen/identity-access', { token })).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['read', 'granted', 'requested']);
    expect(items[0]).toMatchObject({ reportId, caseNumber, unit: '示范市生态环境局澄岭分局' });
    const stranger = await run.citizen('qian');
    expect((await run.call('GET', '/citizen/identity-access', { token: stranger })).body.items).toEqual([]);
  });

  it('of a coded and of an anonymous report is not there, and the answers do not differ', async () => {
    const answers = [];
    for (const disclosure of ['coded', 'anonymous']) {
      const filed = await run.call('POST', '/citizen/reports', { body: aReport({ disclosure }) });
      answers.push(await ask('intake', filed.body.reportId));
    }
    const [coded, anonymous] = answers;
    expect(coded?.body).toMatchObject({ status: 422, code: 'identity.nothing-sealed' });
    expect(anonymous?.body).toEqual(coded?.body);
  });

  it('is not to be asked for in a township, by a grid officer, or about a report of nowhere', async () => {
    const { reportId } = (
      await run.call('POST', '/citizen/reports', { token: await run.citizen('sun'), body: aReport() })
    ).body;
    for (const username of ['township', 'grid', 'finance', 'custodian-2', 'admin'])
      expect((await ask(username, reportId)).status, username).toBe(403);
    expect((await ask('intake', `rpt_${'0'.repeat(26)}`)).status).toBe(404);
  });
});
