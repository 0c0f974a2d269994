import { describe, expect, it } from 'vitest';
import { announceEvent, type HappenedEvent } from '../../../functions/use-cases/announce/announce-event.ts';
import { fileReport } from '../../../functions/use-cases/report/file-report.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { aFilingRequest } from '../../builders/a-filing-request.ts';
import { aClaim, useCaseWorld } from '../../builders/use-case-world.ts';

const filedWorld = async (disclosure: 'named' | 'coded' | 'anonymous' = 'named') => {
  const world = useCaseWorld();
  const filed = await fileReport(world.deps, aFilingRequest({ disclosure }));
  if (!filed.ok) throw new Error(filed.refusal.code);
  const { id, violationCase } = filed.value.record;
  const announce = async (event: Partial<HappenedEvent>) => {
    const about = event.aggregate === 'reward' ? id.replace('rpt_', 'rwd_') : id;
    await announceEvent(world.deps, {
      aggregate: 'case',
      id: about,
      version: 2,
      type: 'accepted',
      at: filedAt,
      by: 'officer:intake',
      ...event,
    });
    return world.sent.splice(0);
  };
  return { world, id, number: violationCase.report.caseNumber, announce };
};
const kindsOf = (messages: readonly { readonly kind: string }[]) => messages.map(({ kind }) => kind);
const reminder = (kind: string, key = 'remind:2026-03-10') =>
  ({ aggregate: 'reward', type: 'deadline-noted', by: 'system', kind, key }) as const;

describe('a message', () => {
  it('says that there is news, with number and day, and where to read it', async () => {
    const { announce, id } = await filedWorld();
    expect(await announce({})).toEqual([
      {
        channel: 'wechat',
        to: 'openid-1',
        kind: 'report-accepted',
        fields: { item: '政务服务事项', date: '2026-03-10', note: '有新进展，请查看' },
        page: `pages/report-detail/index?id=${id}`,
        dedupe: `${id}#2#${id}`,
      },
    ]);
  });

  it('names neither the party nor the matter nor the place, whatever happened', async () => {
    const { announce } = await filedWorld();
    const types = [
      'filed',
      'accepted',
      'declined',
      'transferred',
      'merged',
      'supplement-requested',
      'extension-approved',
      'case-filed',
      'replied',
      'review-opinion',
      'message-written',
      'closed',
      'nominated',
      'invited',
      'notified',
      'forfeited',
      'payment-waiting',
      'payment-failed',
      'paid',
      'found-ineligible',
      'rejected',
      'revoked',
    ];
    let told = 0;
    for (const aggregate of ['case', 'reward'] as const)
      for (const by of ['officer:intake', 'system'])
        for (const type of types)
          for (const { fields } of await announce({ aggregate, type, by })) {
            told += 1;
            expect(fields.item).toBe('政务服务事项');
            for (const text of [fields.item, fields.note]) expect([...text].length).toBeLessThanOrEqual(20);
            expect(JSON.stringify(fields)).not.toMatch(/化工|工业大道|黑烟|大气|污染|举报|违法|奖励金|元/);
          }
    expect(told).toBeGreaterThan(20);
  });

  it.each(['coded', 'anonymous'] as const)('goes to nobody about a %s report', async (disclosure) => {
    const { announce } = await filedWorld(disclosure);
    for (const type of ['accepted', 'replied', 'message-written'])
      expect(await announce({ type })).toEqual([]);
    expect(await announce({ aggregate: 'reward', type: 'notified' })).toEqual([]);
  });

  it('is the same one when the stream delivers twice', async () => {
    const { announce } = await filedWorld();
    const [first] = await announce({});
    const [second] = await announce({});
    expect(second?.dedupe).toBe(first?.dedupe);
  });

  it('comes again when sending failed: the fault is thrown', async () => {
    const { world, id } = await filedWorld();
    const messages = { send: () => Promise.reject(new Error('WeChat is down')) };
    const event = { aggregate: 'case', id, version: 2, type: 'accepted', at: filedAt, by: 'system' } as const;
    await expect(announceEvent({ ...world.deps, messages }, event)).rejects.toThrow('WeChat is down');
  });
});

describe('the reporter is told', () => {
  it.each([
    ['case', 'declined', 'report-declined'],
    ['case', 'extension-approved', 'handling-extended'],
    ['case', 'reporter-reminded', 'supplement-needed'],
    ['case', 'replied', 'report-replied'],
    ['reward', 'nominated', 'reward-reviewing'],
    ['reward', 'notified', 'reward-ready'],
    ['reward', 'payment-waiting', 'reward-confirm'],
    ['reward', 'payment-failed', 'reward-ready'],
    ['reward', 'forfeited', 'reward-forfeited'],
    ['reward', 'revoked', 'reward-declined'],
    ['reward', 'objection-answered', 'message-received'],
    ['reward', 'found-ineligible', 'reward-declined'],
  ] as const)('of a %s event, %s, by %s', async (aggregate, type, kind) => {
    const { announce } = await filedWorld();
    expect(kindsOf(await announce({ aggregate, type }))).toEqual([kind]);
  });

  it('of a message from the office, not of their own', async () => {
    const { announce } = await filedWorld();
    expect(kindsOf(await announce({ type: 'message-written' }))).toEqual(['message-received']);
    expect(await announce({ type: 'message-written', by: 'reporter' })).toEqual([]);
  });

  it('that silence ended the report, but not that an office closed what it had answered', async () => {
    const { announce } = await filedWorld();
    expect(kindsOf(await announce({ type: 'closed', by: 'system' }))).toEqual(['report-declined']);
    expect(await announce({ type: 'closed', by: 'officer:lead' })).toEqual([]);
  });

  it('of the own limits of a reward, never of the office’s', async () => {
    const { announce } = await filedWorld();
    for (const kind of ['claim', 'apply'])
      expect(kindsOf(await announce(reminder(kind)))).toEqual(['reward-expiring']);
    for (const kind of ['propose', 'approve', 'decide', 'notify', 'pay'])
      expect(await announce(reminder(kind))).toEqual([]);
  });

  it('of no breach and no escalation', async () => {
    const { announce } = await filedWorld();
    for (const key of ['breach', 'escalate:unit-lead'])
      expect(await announce(reminder('claim', key))).toEqual([]);
  });

  it('of nothing internal', async () => {
    const { announce } = await filedWorld();
    for (const type of ['dispatched', 'signed', 'ticket-returned', 'site-checked', 'suspended', 'merged-in'])
      expect(await announce({ type })).toEqual([]);
  });
});

describe('after a merger', () => {
  it('the reporters of merged reports are told of the main case’s answer, each about their own report', async () => {
    const { world, id, announce } = await filedWorld();
    const second = await fileReport(
      world.deps,
      aFilingRequest({
        account: { id: 'account-2', openid: 'openid-2' },
        claim: aClaim('filing-2', filedAt),
      }),
    );
    if (!second.ok) throw new Error(second.refusal.code);
    const kept = world.memory.cases.get(id);
    if (kept === undefined) throw new Error('nothing filed');
    const secondId = second.value.record.id;
    world.memory.cases.set(id, { ...kept, row: { ...kept.row, mergedReports: [secondId] } });
    const told = await announce({ type: 'replied' });
    expect(told.map(({ to, page }) => [to, page])).toEqual([
      ['openid-1', `pages/report-detail/index?id=${id}`],
      ['openid-2', `pages/report-detail/index?id=${secondId}`],
    ]);
    expect(kindsOf(await announce({ type: 'accepted' }))).toEqual(['report-accepted']);
  });
});
