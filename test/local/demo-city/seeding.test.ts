import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseStates } from '../../../functions/domain/case/case-state.ts';
import { rewardStates } from '../../../functions/domain/reward/reward-state.ts';
import type { Played } from '../../../functions/local/demo-city/play-demo-city.ts';
import { sandboxOpenid } from '../../../functions/local/wechat/sandbox-people.ts';
import { accountOf } from '../../../functions/use-cases/session/open-citizen-session.ts';
import { wholeObject } from '../../builders/whole-object.ts';
import { demoWorld } from './demo-world.ts';

const now = '2026-11-20T02:30:00.000Z';
const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

describe('the seeded demo city', () => {
  let world: Awaited<ReturnType<typeof demoWorld>>;
  let played: Played;
  let cpuMs = 0;
  const records = async () => (await world.cases(played.reportIds.values())).filter(isDefined);
  const rows = () => world.deps.store.caseRows([...played.reportIds.values()]);
  const listed = async () => {
    const ids = [...played.reportIds.values()];
    return world.deps.store.rewardRows(ids.map((id) => id.replace('rpt_', 'rwd_')));
  };

  beforeAll(async () => {
    world = await demoWorld(now);
    const before = process.cpuUsage();
    played = await world.seed();
    const { user, system } = process.cpuUsage(before);
    cpuMs = (user + system) / 1000;
  });
  afterAll(() => world.system.close());

  it('holds at least 55 cases, in every state, and no story broke off', async () => {
    expect(played.brokenOff).toEqual([]);
    const states = (await records()).map(({ violationCase }) => violationCase.state);
    expect(states.length).toBeGreaterThanOrEqual(55);
    expect(caseStates.filter((state) => !states.includes(state))).toEqual([]);
  });

  it('has rewards in every state that its measures know', async () => {
    const states = (await listed()).map(({ state }) => state);
    // No measure of the city asks the government for its consent.
    expect(rewardStates.filter((state) => !states.includes(state))).toEqual(['consent-pending']);
  });

  it('has work due today, overdue work that went up the ladder, and a question to the lead', async () => {
    const open = (await rows()).filter(({ queue }) => queue !== null);
    expect(open.filter(({ next }) => next?.dueOn === '2026-11-20').length).toBeGreaterThanOrEqual(3);
    expect(open.filter(({ next }) => (next?.dueAt ?? '9') <= now).length).toBeGreaterThanOrEqual(5);
    const told = new Set(open.flatMap(({ escalatedTo }) => escalatedTo));
    expect([...told].toSorted()).toEqual(['city-supervisor', 'county-lead', 'unit-lead']);
    const asking = (await records()).filter(({ violationCase }) => violationCase.extension !== undefined);
    expect(asking).toHaveLength(1);
  });

  it('swept in between: what was broken was noted at the very minute it was too late', async () => {
    const breaches = (await records())
      .flatMap(({ events }) => events)
      .filter((event) => event.type === 'deadline-noted' && event.data.key === 'breach');
    expect(breaches.length).toBeGreaterThan(10);
    expect(breaches.filter(({ at, data }) => !('dueAt' in data) || data.dueAt !== at)).toEqual([]);
    expect(await world.deps.store.listDue(now, 10)).toEqual([]);
  });

  it('tells each history in order of time, up to now', async () => {
    const histories = [...(await records()), ...(await world.rewards(played.reportIds.values()))];
    for (const { id, events } of histories) {
      const times = events.map(({ at }) => at);
      expect([id, times]).toEqual([id, times.toSorted()]);
      expect(times.every((at) => at <= now)).toBe(true);
    }
  });

  it('balances: every account of each budget adds up to nothing', async () => {
    for (const unit of ['chengling-bureau', 'qichuan-bureau']) {
      const balances = await world.deps.ledger.balances(unit, 2026);
      const sums: Record<string, number> = {};
      const { items } = await world.deps.ledger.lines([unit], 2026, { limit: 1000 });
      for (const { postings } of items) {
        expect(postings.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0);
        for (const { account, amountFen } of postings) sums[account] = (sums[account] ?? 0) + amountFen;
      }
      expect(Object.values(balances ?? {}).reduce((sum, fen) => sum + fen, 0)).toBe(0);
      expect(balances?.granted).toBe(-20_000_000);
      expect(balances?.paid).toBeGreaterThan(0);
      expect({ ...balances, ...sums }).toEqual(balances);
    }
  });

  it('gives Zhang San a bit of everything on the citizen screens', async () => {
    const account = accountOf(sandboxOpenid('zhangsan'), world.deps.keyedHash);
    const { items } = await world.deps.vault.reportsOf(account, { limit: 50 });
    const own = (await listed()).filter(({ reportId }) => items.includes(reportId));
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(own.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['invited', 'candidate', 'paying', 'notified', 'paid']),
    );
    const expiring = own.find(({ state }) => state === 'notified')?.next?.dueOn ?? '9';
    expect(expiring <= '2026-12-04').toBe(true);
    const talks = (await records())
      .filter(({ id }) => items.includes(id))
      .map(
        ({ events }) =>
          new Set(events.flatMap((event) => (event.type === 'message-written' ? [event.data.from] : []))),
      );
    expect(talks.some((sides) => sides.size === 2)).toBe(true);
  });

  it('shows clean pictures of reporters and officers', async () => {
    const ids = (await records()).flatMap(({ violationCase: { report, siteChecks } }) => [
      ...report.evidence,
      ...siteChecks.flatMap(({ evidence }) => evidence),
    ]);
    const files = await world.deps.register.findAll(ids);
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['clean']));
    expect(new Set(files.map(({ from }) => from))).toEqual(new Set(['reporter', 'officer']));
    const copy = await wholeObject(world.deps.files.open(`clean/${ids[0]}`));
    expect(copy?.slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
  });

  it('takes less than four seconds of work to tell', () => {
    console.info(`demo city told in ${Math.round(cpuMs)} ms of processor time`);
    expect(cpuMs).toBeLessThan(4000);
  });

  it('changes nothing when it is told again, as after a crash', async () => {
    const before = [await records(), await listed()];
    expect((await world.seed()).brokenOff).toEqual([]);
    expect([await records(), await listed()]).toEqual(before);
  });

  it('is the same city after the same start', async () => {
    const again = await demoWorld(now);
    const ids = [...played.reportIds].toSorted();
    expect([...(await again.seed()).reportIds].toSorted()).toEqual(ids);
    for (const [, id] of ids) {
      expect(await again.cases([id])).toEqual(await world.cases([id]));
      expect(await again.rewards([id])).toEqual(await world.rewards([id]));
    }
    again.system.close();
  });
});

it.each([
  ['a Sunday at night', '2026-03-01T18:10:00.000Z'],
  ['the first day after a long holiday', '2026-10-08T01:00:00.000Z'],
  ['a year whose holidays are not known yet', '2027-01-04T00:10:00.000Z'],
])('the city is as full when it starts on %s', async (_name, start) => {
  const world = await demoWorld(start);
  const { reportIds, brokenOff } = await world.seed();
  const states = (await world.cases(reportIds.values())).map((record) => record?.violationCase.state);
  expect(brokenOff).toEqual([]);
  expect(caseStates.filter((state) => !states.includes(state))).toEqual([]);
  world.system.close();
});
