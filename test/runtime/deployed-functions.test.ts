import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { solve } from '../../miniapp/src/shared/proof/solve.ts';
import { deployedWorld } from './deployed-world.ts';

const picture = readFileSync(new URL('../fixtures/factory-smoke.jpg', import.meta.url));

it('the main job runs over the deployed functions, each inside its own role and settings', async () => {
  const world = await deployedWorld('2026-03-10T09:30:00+08:00');
  const { call, officer } = world;
  const upload = async (path: string, token: string) => {
    const announced = await call('POST', path, {
      token,
      body: { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length },
    });
    expect(announced.body.upload.url).toContain('evidence');
    expect(await world.upload(announced.body.upload.fields.key, picture)).toEqual({ batchItemFailures: [] });
    return announced.body.evidenceId;
  };
  const act = async (username: string, path: string, body: object) => {
    const done = await call('POST', path, { token: await officer(username), body });
    expect([done.status, done.body], JSON.stringify([username, body, world.refused])).toMatchObject([
      200,
      { version: expect.any(Number) },
    ]);
    return done.body;
  };

  const { token } = (await call('POST', '/citizen/sessions', { body: { code: 'sandbox:zhao' } })).body;
  const report = {
    disclosure: 'named',
    pollutionTypes: ['air'],
    description: '厂房后墙夜间冒黑烟，连续三晚。',
    occurredAt: '2026-03-10T08:00:00+08:00',
    ongoing: true,
    place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
    wantsReward: true,
    declaration: true,
    contact: { name: '张三', phone: '13800000000' },
  };
  const evidenceId = await upload('/citizen/evidence', token);
  const filed = await call('POST', '/citizen/reports', {
    token,
    body: { ...report, evidence: [evidenceId] },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  const filing = {
    key: 'coded',
    body: { ...report, contact: undefined, disclosure: 'coded', evidence: [] },
  };
  const work = (await call('POST', '/citizen/reports', filing)).body;
  expect(work).toMatchObject({ status: 429, code: 'request.proof-required' });
  const proof = await solve(work.challenge, { now: () => 0, pause: () => Promise.resolve() });
  const coded = await call('POST', '/citizen/reports', { ...filing, proof: proof ?? '' });
  const receipt = await call('POST', '/citizen/receipts', { body: { receiptCode: coded.body.receiptCode } });
  expect(
    (await call('GET', `/citizen/reports/${coded.body.reportId}`, { token: receipt.body.token })).status,
  ).toBe(200);
  await world.tick();

  const id: string = filed.body.reportId;
  const commands = `/officer/cases/${id}/commands`;
  for (const path of ['/officer/cases', '/officer/queues', '/officer/overdue', `/officer/cases/${id}`])
    expect((await call('GET', path, { token: await officer('intake') })).status, path).toBe(200);
  await act('intake', commands, { command: 'accept' });
  await act('intake', commands, { command: 'dispatch' });
  await act('township', commands, { command: 'sign' });
  const photo = await upload('/officer/evidence', await officer('township'));
  await act('township', commands, {
    command: 'record-site-check',
    violationSeen: true,
    notes: '现场有黑烟',
    evidence: [photo],
  });
  await act('investigator-1', commands, {
    command: 'file-case',
    investigators: ['investigator-1', 'investigator-2'],
    category: 'C07',
  });
  world.clock.to('2026-03-10T07:00:00.000Z');
  await act('investigator-1', commands, {
    command: 'record-findings',
    findings: 'substantiated',
    categories: ['C07'],
    summary: '治污设施停用',
  });
  await act('investigator-2', commands, {
    command: 'record-outcome',
    kind: 'fine',
    amountFen: 5_000_000,
    decidedOn: '2026-03-10',
    servedOn: '2026-03-10',
    documentNumber: '示环罚〔2026〕1号',
  });
  await act('lead', commands, { command: 'reply', text: '您反映的问题属实，已处罚款并责令改正。' });
  await world.tick();

  const [{ id: rewardId }] = (
    await call('GET', '/officer/rewards?state=candidate', { token: await officer('clerk') })
  ).body.items;
  const rewardCommands = `/officer/rewards/${rewardId}/commands`;
  expect(
    (await call('GET', `/officer/rewards/${rewardId}`, { token: await officer('clerk') })).body.assessment
      .amountFen,
  ).toBe(20_000);
  for (const [username, command] of [
    ['clerk', 'propose'],
    ['reviewer', 'review'],
    ['approver', 'approve'],
    ['clerk', 'notify'],
  ] as const)
    await act(username, rewardCommands, { command });
  const claimed = await call('POST', `/citizen/rewards/${rewardId}/claim`, {
    token,
    body: { payout: { channel: 'wechat' }, consent: true },
  });
  expect(claimed.body?.state, JSON.stringify(claimed)).toBe('claimed');
  const [payout] = (await call('GET', '/finance/payouts', { token: await officer('finance') })).body.items;
  // WeChat Pay is down while finance pays: the sweep of rewards asks again, and sees the payee for that.
  world.wechatPay.down = true;
  await call('POST', `/finance/payouts/${payout.id}/commands`, {
    token: await officer('finance'),
    body: { command: 'pay' },
  });
  world.wechatPay.down = false;
  await world.tick();
  const waiting = await call('GET', `/citizen/rewards/${rewardId}`, { token });
  expect(waiting.body.payment?.state, JSON.stringify(world.logged)).toBe('confirm');
  await world.sandbox.confirmTransfer(waiting.body.payment.packageInfo);
  await world.tick();
  expect((await call('GET', `/citizen/rewards/${rewardId}`, { token })).body.state).toBe('paid');
  expect((await call('GET', '/finance/ledger', { token: await officer('finance') })).status).toBe(200);
  expect(world.outbox.list().map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['report-submitted', 'report-replied', 'reward-paid']),
  );

  const asked = await call('POST', '/identity/unseal-requests', {
    token: await officer('investigator-1'),
    body: { reportId: id, reason: 'verify-facts', explanation: '需核实举报人所述时间。' },
  });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  const unseal = `/identity/unseal-requests/${asked.body.id}`;
  expect(
    (await call('GET', '/identity/unseal-requests?state=open', { token: await officer('custodian-1') })).body
      .items,
  ).toHaveLength(1);
  const answers = [];
  for (const custodian of ['custodian-1', 'custodian-2'])
    answers.push(
      (
        await call('POST', `${unseal}/commands`, {
          token: await officer(custodian),
          body: { command: 'approve' },
        })
      ).status,
    );
  expect(answers).toContain(200);
  expect((await call('GET', unseal, { token: await officer('investigator-1') })).body.contact).toEqual({
    name: '张三',
    phone: '13800000000',
  });
  const file = await call('POST', '/identity/unseal-requests', {
    token: await officer('investigator-1'),
    body: { reportId: id, evidenceId, reason: 'evidence-review', explanation: '当事人质疑照片时间。' },
  });
  expect(file.status, JSON.stringify(file.body)).toBe(201);
  for (const custodian of ['custodian-1', 'custodian-2'])
    await call('POST', `/identity/unseal-requests/${file.body.id}/commands`, {
      token: await officer(custodian),
      body: { command: 'approve' },
    });
  const original = await call('GET', `/identity/unseal-requests/${file.body.id}/original`, {
    token: await officer('investigator-1'),
  });
  expect(Buffer.from(original.body.data ?? '', 'base64').equals(picture), JSON.stringify(world.refused)).toBe(
    true,
  );
  expect((await call('GET', '/citizen/identity-access', { token })).body.items.length).toBeGreaterThan(1);
  for (const path of [
    '/citizen/reports',
    `/citizen/reports/${id}`,
    '/citizen/rewards',
    '/citizen/policy',
    '/citizen/areas',
    '/citizen/statistics',
  ])
    expect((await call('GET', path, { token })).status, path).toBe(200);
  expect((await call('DELETE', '/officer/sessions', { token: await officer('intake') })).status).toBe(204);

  const figures = await call('GET', '/officer/statistics', { token: await officer('lead') });
  expect(figures.body.months.at(-1)).toMatchObject({ month: '2026-03', filed: 2, closed: 1 });

  // Days later: nobody has accepted the other report.
  world.clock.to('2026-03-14T07:00:00.000Z');
  await world.tick();
  const overdue = await call('GET', '/officer/overdue', { token: await officer('supervisor') });
  expect(overdue.body.items.map((item: { id: string }) => item.id)).toEqual([coded.body.reportId]);
  expect(world.refused).toEqual([]);
  expect(
    world.logged.filter((line) => line.includes('"level":"error"') && !line.includes('WechatPayFault')),
  ).toEqual([]);
});

it('a function that was not given a capability says so before any service is asked', async () => {
  const world = await deployedWorld('2026-03-10T09:30:00+08:00');
  const officers = await world.depsOf('officer-api');
  await expect(officers.vault.payee('pay_1')).rejects.toThrow('officer-api may not reads identities P#pay_1');
  await expect(officers.keys.newDataKey({ vault: 'identities', subject: 'x' })).rejects.toThrow(
    'officer-api was not given IDENTITY_KEY_ID',
  );
  await expect(officers.wechatLogin.exchange('x')).rejects.toThrow(
    'officer-api was not given WECHAT_SECRET_ID',
  );
  const webhooks = await world.depsOf('webhooks');
  await expect(webhooks.vault.person('rpt_1')).rejects.toThrow('webhooks was not given IDENTITIES_TABLE');
  expect(() => webhooks.keyedHash.of('session', 'x')).toThrow('webhooks was not given INDEX_SECRET_ID');
  expect(() => webhooks.files.open('sealed/evd_1')).toThrow('webhooks was not given EVIDENCE_BUCKET');
  const finance = await world.depsOf('finance-api');
  expect(() => finance.notices.open({ headers: {}, rawBody: '' })).toThrow('finance-api was not given');
});

it('past the web front nothing is served, but WeChat’s notices', async () => {
  const { call } = await deployedWorld('2026-03-10T09:00:00+08:00');
  for (const path of ['/citizen/policy', '/citizen/areas', '/officer/cases', '/finance/payouts'])
    for (const frontKey of ['', 'x'.repeat(64)])
      expect((await call('GET', path, { frontKey })).body, path).toMatchObject({
        status: 403,
        code: 'access.denied',
      });
  expect((await call('GET', '/citizen/areas')).status).toBe(200);
});
