import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, startScene, whatTells } from './scene.ts';

/**
 * Fugou, 2021: the leader of the enforcement squad that handled a call told the factory who had called, and
 * the caller was beaten. Here the squad leader opens the case and whatever else he can reach, and gives the
 * factory all of it.
 */
describe('Fugou: the squad leader is the factory’s friend', () => {
  const squadLeader = 'investigator-1';
  let scene: Scene;
  let reportId: string;
  beforeAll(async () => {
    scene = await startScene('fugou');
    reportId = await scene.callsInAReport();
    scene.world.clock.moveTo('2026-03-10T06:00:00.000Z');
    await scene.orders('intake', reportId, { command: 'accept' });
    await scene.orders('intake', reportId, { command: 'dispatch' });
    await scene.orders('township', reportId, { command: 'sign' });
    await scene.orders('township', reportId, {
      command: 'record-site-check',
      violationSeen: true,
      notes: '有烟',
    });
    await scene.orders(squadLeader, reportId, {
      command: 'file-case',
      investigators: [squadLeader, 'investigator-2'],
    });
  });
  afterAll(() => scene.end());

  it('he handles the case: the facts and the picture are his to see', async () => {
    const copied = await scene.everythingShownTo(squadLeader, [reportId]);
    expect(copied).toContain('示范化工厂');
    expect(copied).toContain('JFIF');
  });

  it('nothing he copies tells who called, or at what minute', async () => {
    expect(whatTells(await scene.everythingShownTo(squadLeader, [reportId]))).toEqual([]);
  });

  it('he asks for the identity: without a custodian of another unit he gets a waiting request, no name', async () => {
    const asked = await scene.asOfficer(squadLeader, 'POST', '/identity/unseal-requests', {
      reportId,
      reason: 'verify-facts',
      explanation: '需要当面核实情况',
    });
    expect(asked.status, asked.text).toBe(201);
    const path = `/identity/unseal-requests/${asked.body.id}`;
    const granted = await scene.asOfficer(squadLeader, 'POST', `${path}/commands`, { command: 'approve' });
    const looked = await scene.asOfficer(squadLeader, 'GET', path);
    expect(granted.status).toBe(403);
    expect(looked.body.contact).toBeUndefined();
    expect(whatTells([asked, granted, looked].map(({ text }) => text).join('\n'))).toEqual([]);
  });

  it('and the caller reads that somebody asked, from which unit, and why', async () => {
    const { items } = await scene.asCaller('GET', '/citizen/identity-access');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ reportId });
    console.log(
      'figure: Fugou: the squad leader learns 0 of 8 things about the caller; the caller learns of it',
    );
  });
});
