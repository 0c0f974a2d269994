import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOfficers } from '../../../functions/local/demo-city/staff.ts';
import { type Scene, startScene, whatTells } from './scene.ts';

/**
 * Pingdu, 2019: ten minutes after a report the caller's phone rang, and the reported party threatened. Here the
 * whole staff of the city has ten minutes and opens every page there is.
 */
describe('Pingdu: the first ten minutes', () => {
  const TEN_MINUTES_LATER = '2026-03-10T02:27:30.000Z';
  let scene: Scene;
  let reportId: string;
  beforeAll(async () => {
    scene = await startScene('pingdu');
    reportId = await scene.callsInAReport();
    await scene.world.moveTo(TEN_MINUTES_LATER);
  });
  afterAll(() => scene.end());

  it('nobody on the staff can learn who called, or that it was ten minutes ago', async () => {
    const learned: string[] = [];
    for (const { username } of demoOfficers)
      for (const what of whatTells(await scene.everythingShownTo(username, [reportId])))
        learned.push(`${username}: ${what}`);
    console.log(
      `figure: Pingdu: ${demoOfficers.length} officers in the first ten minutes learn ${learned.length} things about the caller`,
    );
    expect(learned).toEqual([]);
  }, 60_000);

  it('whoever the report has not been handed to does not learn that there is one', async () => {
    const others = demoOfficers.filter(
      ({ roles, unit }) =>
        roles.some((role) => /grid|township/.test(role)) || unit.division.startsWith('519902'),
    );
    expect(others.length).toBeGreaterThan(8);
    for (const { username } of others) {
      const pages = await scene.asOfficer(username, 'GET', '/officer/cases?limit=50');
      expect([username, pages.body?.items ?? []]).toEqual([username, []]);
      const page = await scene.asOfficer(username, 'GET', `/officer/cases/${reportId}`);
      expect([403, 404], username).toContain(page.status);
    }
  });

  it('no message has gone to anybody but the caller, and that one names neither matter nor party', () => {
    const sent = scene.messages();
    expect(sent.length).toBeGreaterThan(0);
    for (const { to, ...message } of sent) {
      expect(JSON.stringify(to)).not.toContain('officer');
      expect(whatTells(JSON.stringify(message)).filter((what) => what !== 'the minute of the call')).toEqual(
        [],
      );
      expect(JSON.stringify(message)).not.toMatch(/化工厂|黑烟/);
    }
  });

  it('two reports of one morning stand in no order that tells which came first', async () => {
    const second = (
      await scene.asCaller('POST', '/citizen/reports', {
        disclosure: 'anonymous',
        pollutionTypes: ['air'],
        description: '同一烟囱又冒烟了，气味刺鼻。',
        occurredAt: '2026-03-09T22:00:00+08:00',
        place: { lng: 105.471, lat: 30.511, system: 'gcj02' },
        declaration: true,
      })
    ).reportId;
    const { items } = (await scene.asOfficer('intake', 'GET', '/officer/cases?limit=50')).body;
    const listed = items.map(({ id }: { id: string }) => id);
    expect(listed.toSorted()).toEqual([reportId, second].toSorted());
    // Due on the same day: ties are broken by the random id.
    expect(listed).toEqual(listed.toSorted());
  });
});
