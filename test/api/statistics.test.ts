import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSystem, runSystem } from './running-system.ts';

let run: RunningSystem;
beforeAll(async () => {
  run = await runSystem('2026-03-10T09:30:00+08:00');
});
afterAll(() => run.stop());

// One lies in each township of the two counties.
const places = { northWest: { lng: 105.47, lat: 30.51 }, east: { lng: 105.68, lat: 30.45 } };

const file = async (place: { lng: number; lat: number }, pollutionTypes: readonly string[]) => {
  const filed = await run.call('POST', '/citizen/reports', {
    body: {
      disclosure: 'anonymous',
      pollutionTypes,
      description: '厂房后墙夜间冒黑烟，连续三晚。',
      occurredAt: '2026-03-10T08:00:00+08:00',
      ongoing: true,
      place: { ...place, system: 'gcj02' },
      evidence: [],
      wantsReward: false,
      declaration: true,
    },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  return filed.body.reportId;
};

const statistics = async (username: string) => {
  await run.call('GET', '/local/outbox'); // What happened is counted.
  return (await run.call('GET', '/officer/statistics', { token: await run.officer(username) })).body;
};
const published = async () => (await run.call('GET', '/citizen/statistics')).body;

describe('statistics', () => {
  it('follow what happens, for staff at once', async () => {
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await file(places.northWest, ['air']));
    ids.push(await file(places.east, ['water', 'noise']));
    const token = await run.officer('intake');
    await run.call('POST', `/officer/cases/${ids[0]}/commands`, { token, body: { command: 'accept' } });
    const seen = await statistics('supervisor');
    expect(seen.months).toHaveLength(12);
    expect(seen.months.at(-1)).toEqual({ month: '2026-03', filed: 7, closed: 0 });
    expect(seen.byState).toEqual([
      { state: 'submitted', count: 6 },
      { state: 'accepted', count: 1 },
    ]);
    expect(seen.byType).toEqual([
      { type: 'air', count: 6 },
      { type: 'noise', count: 1 },
      { type: 'water', count: 1 },
    ]);
    expect(seen.byArea.map(({ count }: { count: number }) => count)).toEqual([6, 1]);
    for (const { division } of seen.byArea) expect(division).toMatch(/000$/);
    expect(seen.deadlines).toMatchObject([
      { kind: 'acceptance', kept: 1, missed: 0 },
      { kind: 'acceptance-outer', kept: 1, missed: 0 },
    ]);
  });

  it('show a county its own figures only', async () => {
    const seen = await statistics('lead');
    expect(seen.months.at(-1).filed).toBe(6);
    expect(seen.byArea).toHaveLength(1);
  });

  it('count a limit nobody kept once, when it is missed', async () => {
    await run.moveTo('2026-03-20T10:00:00+08:00');
    const seen = await statistics('supervisor');
    expect(seen.deadlines.find(({ kind }: { kind: string }) => kind === 'acceptance')).toMatchObject({
      kept: 1,
      missed: 6,
    });
  });

  it('tell the public nothing of the running month, and later no small cell', async () => {
    expect(await published()).toEqual({
      from: '2025-03-01',
      to: '2026-02-28',
      total: 0,
      answered: null,
      onTimePercent: null,
      byType: [],
      byArea: [],
      rewards: null,
      results: [],
    });
    await run.moveTo('2026-04-01T00:00:01+08:00');
    const seen = await published();
    expect(seen).toMatchObject({
      from: '2025-04-01',
      to: '2026-03-31',
      total: 7,
      answered: null,
      rewards: null,
    });
    expect(seen.byType).toEqual([{ type: 'air', count: 6 }]);
    // The other township has one report: showing six of seven would tell.
    expect(seen.byArea).toEqual([]);
    expect(seen.onTimePercent).toBeLessThan(50);
  });

  it('are not for handlers without responsibility for others', async () => {
    for (const username of ['intake', 'finance', 'clerk'])
      expect(
        (await run.call('GET', '/officer/statistics', { token: await run.officer(username) })).status,
        username,
      ).toBe(403);
  });
});
