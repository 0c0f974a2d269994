import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf, faults } from './cast.ts';
import { type Answer, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';

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

const order = async (username: string, path: string, body: object): Promise<Answer> =>
  run.call('POST', path, { token: await cast.as(username), body });
const won = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 200);
const lost = (answers: readonly Answer[]) => answers.filter(({ status }) => status !== 200);
const allProblems = (answers: readonly Answer[]) => {
  for (const { status, body, headers } of answers) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toMatch(/^[a-z]+\.[a-z-]+$/);
  }
};

describe('two officers on one case', () => {
  it('one accepts or declines, the other is told that it is no longer possible', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { reportId } = await cast.file(`case-${round}`);
      const path = `/officer/cases/${reportId}/commands`;
      const answers = await Promise.all([
        order('intake', path, { command: 'accept' }),
        order('lead', path, { command: 'decline', reason: '不属实' }),
      ]);
      expect(won(answers)).toHaveLength(1);
      allProblems(lost(answers));
      const { state, version } = await cast.look('lead', `/officer/cases/${reportId}`);
      expect(won(answers)[0]?.body).toMatchObject({ state, version });
      expect(version).toBe(2);
    }
  });

  it('who looked at an older version is told so', async () => {
    const { reportId } = await cast.file('older');
    const path = `/officer/cases/${reportId}/commands`;
    const answers = await Promise.all(
      ['intake', 'lead'].map((username) => order(username, path, { command: 'accept', version: 1 })),
    );
    expect(won(answers)).toHaveLength(1);
    expect(['command.conflict', 'case.not-in-this-state']).toContain(lost(answers)[0]?.body.code);
    expect((await order('intake', path, { command: 'dispatch', version: 1 })).body.code).toBe(
      'command.conflict',
    );
  });

  it('twenty messages from both sides all arrive, each once', async () => {
    const { reportId } = await cast.file('talk');
    const token = await cast.citizen('talk');
    const texts = Array.from({ length: 20 }, (_, index) => `第 ${index} 条`);
    const send = async (text: string, index: number): Promise<void> => {
      const answer =
        index % 2 === 0
          ? await run.call('POST', `/citizen/reports/${reportId}/messages`, {
              token,
              key: `talk-${index}`,
              body: { text },
            })
          : await run.call('POST', `/officer/cases/${reportId}/commands`, {
              token: await cast.as('lead'),
              key: `talk-${index}`,
              body: { command: 'message', text },
            });
      // Busy is an honest answer under such a crowd: the client sends the same again.
      if (answer.body.code === 'command.busy') return send(text, index);
      expect(answer.status).toBe(200);
    };
    await Promise.all(texts.map(send));
    const { messages } = await cast.seen('talk', `/citizen/reports/${reportId}`);
    expect(messages.map(({ text }: { text: string }) => text).toSorted()).toEqual(texts.toSorted());
  });
});

describe('money', () => {
  it('is paid once when finance presses ten times at once', async () => {
    const { rewardId } = await cast.rewarded('ten', TODAY);
    await cast.claim('ten', rewardId);
    const { id } = await cast.payout('waiting');
    const path = `/finance/payouts/${id}/commands`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => order('finance', path, { command: 'pay' })),
    );
    expect(won(answers)).toHaveLength(1);
    allProblems(lost(answers));
    await cast.confirmInWechat('ten', rewardId);
    const record = await run.system.deps.store.readReward(rewardId);
    const types = record?.events.map(({ type }) => type) ?? [];
    expect(types.filter((type) => type === 'payment-started')).toHaveLength(1);
    expect(types.filter((type) => type === 'paid')).toHaveLength(1);
    const { balances } = await cast.look('finance', '/finance/ledger');
    const fen = (name: string) =>
      balances.find(({ account }: { account: string }) => account === name).amountFen;
    expect([fen('committed'), fen('in-transit'), fen('paid')]).toEqual([0, 0, 20_000]);
  });

  it('is not both claimed and given up', async () => {
    const { rewardId } = await cast.rewarded('undecided', TODAY);
    const token = await cast.citizen('undecided');
    const path = `/citizen/rewards/${rewardId}`;
    const answers = await Promise.all([
      run.call('POST', `${path}/claim`, { token, body: { payout: { channel: 'wechat' }, consent: true } }),
      run.call('POST', `${path}/waive`, { token, body: {} }),
    ]);
    expect(won(answers)).toHaveLength(1);
    allProblems(lost(answers));
    expect((await cast.seen('undecided', path)).state).toBe(won(answers)[0]?.body.state);
  });

  it('of the last twenty thousand fen goes to one of two approvals', async () => {
    const rewards = await Promise.all(
      ['left', 'right'].map(async (name) => {
        const { reportId } = await cast.file(name);
        await cast.handled(reportId, TODAY);
        const id = `rwd_${reportId.slice(4)}`;
        await cast.decide('clerk', id, { command: 'propose' });
        await cast.decide('reviewer', id, { command: 'review' });
        return id;
      }),
    );
    const { budget } = await cast.look('approver', `/officer/rewards/${rewards[0]}`);
    await run.system.adapters.grantBudget(
      'chengling-bureau',
      2026,
      20_000 - budget.availableFen,
      '2026-03-20T02:00:00.000Z',
    );
    const answers = await Promise.all(
      rewards.map((id) => order('approver', `/officer/rewards/${id}/commands`, { command: 'approve' })),
    );
    expect(won(answers)).toHaveLength(1);
    expect(lost(answers).map(({ body }) => body.code)).toEqual(['reward.budget-exhausted']);
  });
});
