import { describe, expect, it } from 'vitest';
import { sweepDeadlines } from '../../../functions/use-cases/sweep/sweep-deadlines.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { units } from '../../builders/an-organisation.ts';
import { notifiedReward, playedCase } from '../../builders/played-case.ts';
import { packOf } from '../../builders/reward-facts.ts';
import { aClaim, cast, useCaseWorld } from '../../builders/use-case-world.ts';

const HOUR = 3_600_000;
const hoursLater = (hours: number) => new Date(Date.parse(filedAt) + hours * HOUR).toISOString();

const stepsOf = (events: readonly { readonly type: string; readonly at: string; readonly data: object }[]) =>
  events.filter(({ type }) => type === 'deadline-noted').map(({ at, data }) => ({ at, ...data }));

describe('a limit nobody keeps', () => {
  // Filed on Tuesday 03-10; two working days end on Thursday 03-12 at 24:00.
  it('goes up the ladder a step at a time, each step exactly once however often the sweep comes', async () => {
    const { world, record } = await playedCase();
    for (let hour = 0; hour <= 24 * 20; hour += 1) await sweepDeadlines(world.deps, hoursLater(hour));
    const steps = stepsOf((await record()).events);
    expect(steps.filter((step) => 'kind' in step && step.kind === 'acceptance')).toMatchObject([
      { key: 'breach', at: '2026-03-12T16:00:00.000Z' },
      { key: 'escalate:unit-lead', at: '2026-03-12T16:00:00.000Z' },
      { key: 'escalate:county-lead', at: '2026-03-13T16:00:00.000Z' },
      { key: 'escalate:city-supervisor', at: '2026-03-16T16:00:00.000Z' },
    ]);
    const names = steps.map((step) => JSON.stringify({ ...step, at: '' }));
    expect(new Set(names).size).toBe(names.length);
  });

  it('is caught up with in one sweep after an outage: the same steps, in order', async () => {
    const hourly = await playedCase();
    for (let hour = 0; hour <= 24 * 20; hour += 1) await sweepDeadlines(hourly.world.deps, hoursLater(hour));
    const late = await playedCase();
    await sweepDeadlines(late.world.deps, hoursLater(24 * 20));
    const keys = async (played: typeof late) =>
      stepsOf((await played.record()).events).map((step) => ({ ...step, at: '' }));
    expect(await keys(late)).toEqual(await keys(hourly));
  });

  it('is recorded once by two sweeps at the same time, and by none before its time', async () => {
    const { world, record } = await playedCase();
    await sweepDeadlines(world.deps, '2026-03-12T15:59:59.999Z');
    expect(stepsOf((await record()).events)).toEqual([]);
    const now = '2026-03-12T16:00:00.000Z';
    await Promise.all([1, 2, 3].map(() => sweepDeadlines(world.deps, now)));
    expect(stepsOf((await record()).events).map((step) => 'key' in step && step.key)).toEqual([
      'breach',
      'escalate:unit-lead',
    ]);
  });

  it('is nobody’s business once it was kept', async () => {
    const { world, give, record } = await playedCase();
    await give(cast.intake, { command: 'decline', code: 'not-our-duty', reason: '不属职责' });
    expect(await sweepDeadlines(world.deps, hoursLater(24 * 60))).toEqual({ settled: 0, failed: 0 });
    expect(stepsOf((await record()).events)).toEqual([]);
  });

  it('shows on the list who was told', async () => {
    const { world, id } = await playedCase();
    await sweepDeadlines(world.deps, '2026-03-13T16:00:00.000Z');
    expect(world.memory.cases.get(id)?.row.escalatedTo).toEqual(['unit-lead', 'county-lead']);
  });
});

describe('what the reporter owes', () => {
  // Asked on Tuesday 03-10; seven working days end on Thursday 03-19.
  it('is called to mind three days and one day before, in an event its announcer can read', async () => {
    const { world, give, record } = await playedCase();
    await give(cast.intake, { command: 'request-supplement', text: '请补充位置' });
    for (let hour = 0; hour <= 24 * 8; hour += 1) await sweepDeadlines(world.deps, hoursLater(hour));
    const reminded = (await record()).events.filter(({ type }) => type === 'reporter-reminded');
    expect(reminded).toMatchObject([
      { at: '2026-03-16T01:00:00.000Z', by: 'system', data: { kind: 'supplement' } },
      { at: '2026-03-18T01:00:00.000Z', by: 'system', data: { kind: 'supplement' } },
    ]);
  });
});

describe('the sweep', () => {
  it('goes on with the others when one case is poisoned', async () => {
    const world = useCaseWorld();
    const poisoned = await playedCase({}, world);
    const sound = await playedCase({ claim: aClaim('filing-2', filedAt) }, world);
    const store = {
      ...world.deps.store,
      readCase: async (id: string) => {
        if (id === poisoned.id) throw new Error('unreadable');
        return world.deps.store.readCase(id);
      },
    };
    const swept = await sweepDeadlines({ ...world.deps, store }, '2026-03-12T16:00:00.000Z');
    expect(swept).toEqual({ settled: 1, failed: 1 });
    expect(stepsOf((await sound.record()).events)).toHaveLength(2);
  });

  it('looks at cases or rewards alone where two functions share the work', async () => {
    const { world } = await playedCase();
    expect(await sweepDeadlines(world.deps, hoursLater(24 * 5), 'reward')).toEqual({ settled: 0, failed: 0 });
    expect((await sweepDeadlines(world.deps, hoursLater(24 * 5), 'case')).settled).toBeGreaterThan(0);
  });
});

describe('silence on what was missing', () => {
  // Asked on Tuesday 03-10: seven working days end on Thursday 03-19 at 24:00.
  const silent = async () => {
    const played = await playedCase();
    await played.give(cast.intake, { command: 'request-supplement', text: '请补充位置' });
    return played;
  };

  it('ends the report at the end of the last day, once, and nothing is owed any more', async () => {
    const { world, record, id } = await silent();
    await sweepDeadlines(world.deps, '2026-03-19T15:59:59.999Z');
    expect((await record()).violationCase.state).toBe('supplement-requested');
    for (const at of ['2026-03-19T16:00:00.000Z', '2026-03-19T16:01:00.000Z', hoursLater(24 * 90)])
      await sweepDeadlines(world.deps, at);
    const { violationCase, events } = await record();
    expect(violationCase.state).toBe('closed');
    expect(events.filter(({ type }) => type === 'closed')).toMatchObject([
      { by: 'system', at: '2026-03-19T16:00:00.000Z', data: { reason: 'supplement' } },
    ]);
    expect(world.memory.cases.get(id)?.row).not.toHaveProperty('next');
    expect(world.memory.cases.get(id)?.row).not.toHaveProperty('wakeAt');
  });

  it('broken in time keeps it open', async () => {
    const { world, record, say, to } = await silent();
    to('2026-03-19T15:00:00.000Z');
    await say({ command: 'supplement', text: '厂区北门', evidence: [] });
    await sweepDeadlines(world.deps, '2026-03-19T16:00:00.000Z');
    expect((await record()).violationCase.state).toBe('submitted');
  });
});

describe('a measure under which silence closes', () => {
  const closingOn = (...kinds: readonly string[]) => {
    const world = useCaseWorld();
    const pack = packOf('default-12');
    const deadlines = pack.deadlines.map((rule) =>
      kinds.includes(rule.kind) ? { ...rule, onBreach: 'close' as const } : rule,
    );
    world.deps.policies = { ...world.deps.policies, edition: () => ({ ...pack, deadlines }) };
    return world;
  };
  const closings = async ({ record }: Awaited<ReturnType<typeof playedCase>>) =>
    (await record()).events.filter(({ type }) => type === 'closed').length;

  it('closes an answered case once, though two windows end together', async () => {
    const played = await playedCase({}, closingOn('rating', 'review-request'));
    await played.found();
    await played.give(cast.lead, { command: 'reply', text: '已责令改正' });
    await sweepDeadlines(played.world.deps, hoursLater(24 * 60));
    expect(await closings(played)).toBe(1);
    expect((await played.record()).violationCase.state).toBe('closed');
  });

  it('never closes what the office still has to handle', async () => {
    const played = await playedCase({}, closingOn('handling', 'dispatch'));
    await played.give(cast.intake, { command: 'accept' });
    await sweepDeadlines(played.world.deps, hoursLater(24 * 120));
    expect(await closings(played)).toBe(0);
    expect((await played.record()).violationCase.state).toBe('accepted');
  });
});

describe('an unclaimed reward', () => {
  // Told on 03-10: 60 days end on Saturday 05-09, a make-up working day.
  it('is forfeited at 24:00 of its last day, and its money is free again', async () => {
    const { world, reward } = await notifiedReward();
    const books = () => world.memory.balances(units.county.id, 2026);
    expect(books()).toMatchObject({ available: 99_980_000, committed: 20_000 });
    await sweepDeadlines(world.deps, '2026-05-09T15:59:59.999Z');
    expect((await reward())?.state).toBe('notified');
    await sweepDeadlines(world.deps, '2026-05-09T16:00:00.000Z');
    await sweepDeadlines(world.deps, '2026-05-09T16:01:00.000Z');
    expect((await reward())?.state).toBe('forfeited');
    expect(books()).toMatchObject({ available: 100_000_000, committed: 0 });
    expect(world.memory.ledgerLines().map(({ text }) => text)).toEqual(['approved', 'forfeited']);
  });

  it('is reminded of on three days before, each once', async () => {
    const { world, rewardId } = await notifiedReward();
    for (let day = 0; day < 70; day += 1) await sweepDeadlines(world.deps, hoursLater(24 * day));
    const steps = stepsOf(world.memory.rewards.get(rewardId)?.events ?? []);
    expect(
      steps
        .filter((step) => 'kind' in step && step.kind === 'claim')
        .map((step) => 'key' in step && step.key),
    ).toEqual(['remind:2026-05-02', 'remind:2026-05-06', 'remind:2026-05-08', 'breach']);
  });
});

describe('a transfer through WeChat', () => {
  const paying = async () => {
    const played = await notifiedReward();
    await played.own({ command: 'claim', payoutId: 'pay_00000000000000000000000001', channel: 'wechat' });
    return { ...played, payoutId: 'pay_00000000000000000000000001' };
  };

  it('that was never sent because of a crash is sent by the sweep, once', async () => {
    const { world, pay, payoutId, reward } = await paying();
    const create = world.transfers.create;
    world.deps.transfers.create = () => Promise.reject(new Error('crash'));
    await pay(payoutId, { command: 'pay' });
    expect(world.transfers.bills.size).toBe(0);
    world.deps.transfers.create = create;
    await sweepDeadlines(world.deps, hoursLater(1));
    await sweepDeadlines(world.deps, hoursLater(2));
    expect(world.transfers.bills.size).toBe(1);
    expect(await reward()).toMatchObject({
      state: 'paying',
      packageInfo: expect.stringContaining('package-GW'),
    });
  });

  it('that nobody confirmed is asked about, never assumed to have failed', async () => {
    const { world, pay, payoutId, reward } = await paying();
    await pay(payoutId, { command: 'pay' });
    const [billNumber = ''] = world.transfers.bills.keys();
    await sweepDeadlines(world.deps, hoursLater(25));
    expect((await reward())?.state).toBe('paying');
    world.transfers.become(billNumber, 'success');
    await sweepDeadlines(world.deps, hoursLater(24 * 30));
    expect((await reward())?.state).toBe('paid');
    expect(world.memory.balances(units.county.id, 2026)).toMatchObject({ paid: 20_000, 'in-transit': 0 });
  });
});
