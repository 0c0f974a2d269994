import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, faults } from './cast.ts';
import { type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-10T09:30:00+08:00'; // a Tuesday

let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  run = await runSystem(START);
  cast = castOf(run);
});
afterAll(async () => {
  expect(faults(run)).toEqual([]);
  await run.stop();
});

const deadline = (view: { deadlines: { kind: string; status: string; dueOn: string }[] }, kind: string) =>
  view.deadlines.findLast((one) => one.kind === kind);

describe('intake', () => {
  it('declines with a reason the reporter reads, and nothing is owed any more', async () => {
    const { reportId } = await cast.file('decline');
    const done = await cast.give('intake', reportId, {
      command: 'decline',
      code: 'not-our-duty',
      reason: '该事项属于住建部门职责',
    });
    expect(done).toMatchObject({ state: 'declined', allowedActions: [] });
    const seen = await cast.seen('decline', `/citizen/reports/${reportId}`);
    expect(seen).toMatchObject({ state: 'not-accepted', turn: 'nobody', allowedActions: [] });
    expect(seen).not.toHaveProperty('next');
    expect(JSON.stringify(seen.timeline)).toContain('住建部门');
    expect(deadline(seen, 'acceptance')?.status).toBe('kept');
    expect(await cast.refused('intake', `/officer/cases/${reportId}`, { command: 'accept' })).toBe(
      'case.not-in-this-state',
    );
  });

  it('transfers to another office, and the reporter is told which', async () => {
    const { reportId } = await cast.file('transfer');
    await cast.give('intake', reportId, {
      command: 'transfer',
      to: '示范市水务局',
      contact: '0825-000000',
      reason: '涉河道采砂',
    });
    const seen = await cast.seen('transfer', `/citizen/reports/${reportId}`);
    expect(seen.state).toBe('not-accepted');
    expect(JSON.stringify(seen.timeline)).toContain('示范市水务局');
    const open = await cast.look('intake', '/officer/cases?limit=50');
    expect(open.items.map(({ id }: { id: string }) => id)).not.toContain(reportId);
  });

  it('merges a second report: its reporter follows the main case to the answer', async () => {
    const { reportId: main } = await cast.file('first');
    const { reportId: second } = await cast.file('second', { description: '同一家工厂夜里又冒烟了' });
    await cast.give('intake', main, { command: 'accept' });
    await cast.give('intake', second, { command: 'merge', into: main });
    expect(await cast.look('intake', `/officer/cases/${main}`)).toMatchObject({ mergedReports: 1 });
    await cast.give('intake', main, { command: 'dispatch' });
    await cast.give('township', main, { command: 'sign' });
    await cast.give('township', main, {
      command: 'record-site-check',
      violationSeen: false,
      notes: '现场未发现',
    });
    await cast.say('first', `/citizen/reports/${main}/messages`, { text: '我是第一个举报的人' });
    await cast.give('lead', main, {
      command: 'record-findings',
      findings: 'unsubstantiated',
      summary: '未发现违法行为',
    });
    await cast.give('lead', main, { command: 'reply', text: '经核查未发现违法行为。' });
    const seen = await cast.seen('second', `/citizen/reports/${second}`);
    expect(seen).toMatchObject({ state: 'closed', reply: { text: '经核查未发现违法行为。' } });
    expect(JSON.stringify(seen)).not.toContain('我是第一个举报的人');
    expect(JSON.stringify(seen)).not.toContain(main);
    expect(seen.allowedActions).toContain('rate');
    const rated = await cast.say('second', `/citizen/reports/${second}/rating`, { stars: 1, solved: false });
    expect(rated).toMatchObject({ state: 'handling', turn: 'authority', rating: { stars: 1 } });
    expect(rated.next.text).toContain('承办单位须在');
    expect(JSON.stringify(rated.timeline)).toContain('转回承办单位');
    const queue = await cast.look('intake', '/officer/cases?queue=dispatch&limit=50');
    expect(queue.items.map(({ id }: { id: string }) => id)).toContain(main);
    expect((await cast.seen('first', `/citizen/reports/${main}`)).state).toBe('handling');
    await cast.give('lead', main, { command: 'dispatch' });
    await cast.give('township', main, { command: 'sign' });
    await cast.give('lead', main, {
      command: 'record-findings',
      findings: 'unsubstantiated',
      summary: '复查',
    });
    await cast.give('lead', main, { command: 'reply', text: '再次核查未发现违法行为。' });
    expect((await cast.seen('second', `/citizen/reports/${second}`)).allowedActions).toContain('rate');
    const list = await cast.seen('second', '/citizen/reports');
    expect(list.items).toMatchObject([{ id: second, state: 'closed' }]);
    const messages = await cast.outbox('report-replied');
    expect(new Set(messages.map(({ page }: { page: string }) => page))).toEqual(
      new Set([`pages/report-detail/index?id=${main}`, `pages/report-detail/index?id=${second}`]),
    );
  });

  it('merges neither into itself, nor into what does not exist, nor into a closed case', async () => {
    const { reportId } = await cast.file('merge');
    const { reportId: closed } = await cast.file('merge');
    await cast.give('intake', closed, { command: 'decline', reason: '重复' });
    const path = `/officer/cases/${reportId}`;
    expect(await cast.refused('intake', path, { command: 'merge', into: reportId })).toBe(
      'case.merge-into-itself',
    );
    expect(await cast.refused('intake', path, { command: 'merge', into: closed })).toBe(
      'case.merge-target-closed',
    );
    expect(await cast.refused('intake', path, { command: 'merge', into: `rpt_${'0'.repeat(26)}` })).toBe(
      'case.merge-elsewhere',
    );
  });

  it('asks for what is missing: the answer starts the acceptance clock anew', async () => {
    const { reportId, next } = await cast.file('supplement');
    await cast.give('intake', reportId, { command: 'request-supplement', text: '请补充具体位置' });
    const asked = await cast.seen('supplement', `/citizen/reports/${reportId}`);
    expect(asked).toMatchObject({
      turn: 'reporter',
      next: { kind: 'supplement', owedBy: 'reporter' },
      supplementAsked: { text: '请补充具体位置' },
    });
    await run.moveTo('2026-03-11T10:00:00+08:00');
    const photo = await cast.upload(await cast.citizen('supplement'));
    const given = await cast.say('supplement', `/citizen/reports/${reportId}/supplements`, {
      text: '在 8 号厂房后墙',
      evidence: [photo],
    });
    expect(given).toMatchObject({ turn: 'authority', next: { kind: 'acceptance' } });
    expect(Date.parse(given.next.dueAt)).toBe(Date.parse(next.dueAt) + 86_400_000);
    expect(given).not.toHaveProperty('supplementAsked');
    expect((await cast.look('intake', `/officer/cases/${reportId}`)).evidence).toMatchObject([
      { id: photo, from: 'reporter' },
    ]);
  });

  it('lets the reporter withdraw until the investigation, and no longer', async () => {
    const { reportId } = await cast.file('withdraw');
    expect(
      (await cast.say('withdraw', `/citizen/reports/${reportId}/withdrawal`, { reason: '已经整改' })).state,
    ).toBe('closed');
    const { reportId: late } = await cast.file('withdraw');
    await cast.checked(late);
    await cast.give('investigator-1', late, {
      command: 'file-case',
      investigators: ['investigator-1', 'investigator-2'],
    });
    const token = await cast.citizen('withdraw');
    const refused = await run.call('POST', `/citizen/reports/${late}/withdrawal`, { token, body: {} });
    expect(refused).toMatchObject({ status: 409, body: { code: 'case.not-in-this-state' } });
  });
});

describe('the township', () => {
  it('returns a ticket with its reason, and intake dispatches it to another unit', async () => {
    const { reportId } = await cast.file('ticket');
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    await cast.give('township', reportId, { command: 'return', reason: '不在本镇辖区' });
    expect(await cast.look('intake', `/officer/cases/${reportId}`)).toMatchObject({
      state: 'accepted',
      queue: 'dispatch',
    });
    await cast.give('intake', reportId, { command: 'dispatch', unit: 'lanping-township' });
    expect(await cast.refused('township', `/officer/cases/${reportId}`, { command: 'sign' })).toBe(
      'case.not-held-by-your-unit',
    );
    expect((await cast.give('township-2', reportId, { command: 'sign' })).state).toBe('checking');
  });

  it('cannot return it once 24 hours have passed', async () => {
    const { reportId } = await cast.file('ticket');
    await cast.give('intake', reportId, { command: 'accept' });
    await cast.give('intake', reportId, { command: 'dispatch' });
    await run.moveTo('2026-03-12T11:00:00+08:00');
    expect(
      await cast.refused('township', `/officer/cases/${reportId}`, {
        command: 'return',
        reason: '不在本镇辖区',
      }),
    ).toBe('case.return-too-late');
  });

  it('is never a unit of another county', async () => {
    const { reportId } = await cast.file('elsewhere');
    await cast.give('intake', reportId, { command: 'accept' });
    for (const unit of ['lishi-town', 'chengling-finance', 'nowhere'])
      expect(await cast.refused('intake', `/officer/cases/${reportId}`, { command: 'dispatch', unit })).toBe(
        'case.unit-unknown',
      );
  });
});

describe('the time for handling', () => {
  it('is extended only by another person, from 60 to 90 days, and the reporter is told', async () => {
    const { reportId } = await cast.file('extension');
    await cast.checked(reportId);
    const path = `/officer/cases/${reportId}`;
    const before = deadline(await cast.look('lead', path), 'handling');
    expect(before?.dueOn).toBe('2026-05-11'); // 60 days end on a Sunday
    const ask = { command: 'request-extension', reason: '需要委托监测' };
    expect(await cast.refused('township', path, { ...ask, length: 31 })).toBe('case.extension-too-long');
    await cast.give('township', reportId, { ...ask, length: 30 });
    expect(await cast.refused('investigator-1', path, { ...ask, length: 5 })).toBe('case.extension-pending');
    expect(await cast.refused('township', path, { command: 'approve-extension' })).toBe('access.denied');
    await cast.give('lead', reportId, { command: 'approve-extension', told: '委托监测需要时间' });
    const seen = await cast.seen('extension', `/citizen/reports/${reportId}`);
    expect(deadline(seen, 'handling')).toMatchObject({ dueOn: '2026-06-10', extendedBy: 30, status: 'open' });
    expect(JSON.stringify(seen.timeline)).toContain('委托监测需要时间');
    expect((await cast.outbox('handling-extended')).length).toBe(1);
    expect(await cast.refused('township', path, { ...ask, length: 1 })).toBe('case.extension-too-long');
  });

  it('stays as it was when the extension is refused', async () => {
    const { reportId } = await cast.file('extension');
    await cast.checked(reportId);
    await cast.give('investigator-1', reportId, {
      command: 'request-extension',
      length: 10,
      reason: '需要委托监测',
    });
    await cast.give('lead', reportId, { command: 'refuse-extension', reason: '可以按期完成' });
    const seen = await cast.look('lead', `/officer/cases/${reportId}`);
    expect(seen).not.toHaveProperty('extension');
    expect(deadline(seen, 'handling')?.dueOn).toBe('2026-05-11');
    expect(await cast.refused('lead', `/officer/cases/${reportId}`, { command: 'approve-extension' })).toBe(
      'case.extension-none',
    );
  });

  it('stands still while the case is suspended', async () => {
    const { reportId } = await cast.file('suspend');
    await cast.checked(reportId);
    await cast.give('lead', reportId, { command: 'suspend', reason: '等待法院裁定' });
    expect(
      await cast.refused('township', `/officer/cases/${reportId}`, {
        command: 'record-site-check',
        violationSeen: true,
        notes: '再查',
      }),
    ).toBe('case.not-in-this-state');
    await run.moveTo('2026-03-22T11:00:00+08:00');
    await cast.give('lead', reportId, { command: 'resume' });
    const seen = await cast.look('lead', `/officer/cases/${reportId}`);
    expect(seen.state).toBe('checking');
    expect(deadline(seen, 'handling')).toMatchObject({ dueOn: '2026-05-21', status: 'open' });
  });
});

describe('after the reply', () => {
  it('the reporter rates once', async () => {
    const { reportId } = await cast.file('rating');
    await cast.replied(reportId, '2026-03-20');
    const rated = await cast.say('rating', `/citizen/reports/${reportId}/rating`, {
      stars: 4,
      comment: '很快',
      solved: true,
    });
    expect(rated.rating).toEqual({ stars: 4, comment: '很快' });
    const again = await run.call('POST', `/citizen/reports/${reportId}/rating`, {
      token: await cast.citizen('rating'),
      body: { stars: 1 },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'case.already-rated' } });
  });

  it('a review that is not upheld puts the case back to work, an upheld one closes it', async () => {
    const ids = await Promise.all(
      ['review-1', 'review-2'].map(async (name) => (await cast.file(name)).reportId),
    );
    for (const [index, id] of ids.entries()) {
      await cast.replied(id, '2026-03-20');
      const asked = await cast.say(`review-${index + 1}`, `/citizen/reports/${id}/review`, {
        reason: '仍在排放',
      });
      expect(asked).toMatchObject({ state: 'handling', next: { kind: 'review-opinion' } });
    }
    const [reopened = '', closed = ''] = ids;
    expect(
      (
        await cast.give('supervisor', reopened, {
          command: 'record-review-opinion',
          upheld: false,
          text: '经复查，责成重新核查',
        })
      ).state,
    ).toBe('reopened');
    expect((await cast.give('intake', reopened, { command: 'dispatch' })).state).toBe('dispatched');
    expect(
      (
        await cast.give('lead', closed, {
          command: 'record-review-opinion',
          upheld: true,
          text: '经复查，维持原答复',
        })
      ).state,
    ).toBe('closed');
  });

  it('a review asked too late is refused', async () => {
    const { reportId } = await cast.file('late-review');
    await cast.replied(reportId, '2026-03-20');
    await run.moveTo('2026-04-22T09:00:00+08:00');
    const answer = await run.call('POST', `/citizen/reports/${reportId}/review`, {
      token: await cast.citizen('late-review'),
      body: { reason: '仍在排放' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'case.review-too-late' } });
  });

  it('the supervisor reopens, and messages go both ways', async () => {
    const { reportId } = await cast.file('reopen');
    await cast.replied(reportId, '2026-03-20');
    await cast.give('lead', reportId, { command: 'close' });
    expect(
      (await cast.give('supervisor', reportId, { command: 'reopen', reason: '回访发现未整改' })).state,
    ).toBe('reopened');
    await cast.say('reopen', `/citizen/reports/${reportId}/messages`, { text: '今晚还在冒烟' });
    await cast.give('investigator-1', reportId, { command: 'message', text: '收到，今晚复查' });
    const expected = [
      { from: 'reporter', text: '今晚还在冒烟' },
      { from: 'authority', text: '收到，今晚复查' },
    ];
    expect((await cast.seen('reopen', `/citizen/reports/${reportId}`)).messages).toMatchObject(expected);
    expect((await cast.look('lead', `/officer/cases/${reportId}`)).messages).toMatchObject(expected);
    expect((await cast.outbox('message-received')).length).toBe(1);
  });
});
