import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../world.ts';
import { type Scene, startScene, whatTells } from './scene.ts';

/**
 * Luoning, 2025: the slip with which a report was handed on lay in the office of the accused, and the reporter's
 * name stood on it. Here a report goes to another authority, and all the paper that goes with it is read.
 */
describe('Luoning: the slip lies on the accused’s desk', () => {
  let scene: Scene;
  let reportId: string;
  let slip: Answer;
  beforeAll(async () => {
    scene = await startScene('luoning');
    reportId = await scene.callsInAReport({ reportedParty: { name: '某乡人民政府' } });
    scene.world.clock.moveTo('2026-03-10T06:00:00.000Z');
    await scene.world.stepUp('intake');
    slip = await scene.asOfficer('intake', 'POST', `/officer/cases/${reportId}/slip`, {});
    await scene.orders('intake', reportId, {
      command: 'transfer',
      to: '某县自然资源局',
      reason: '属于自然资源部门职责',
    });
  });
  afterAll(() => scene.end());

  it('the slip says what was reported and who took it, and nothing about who reported', () => {
    expect(slip.status, slip.text).toBe(201);
    expect(slip.text).toContain('某乡人民政府');
    expect(slip.body.watermark.by).not.toBe('');
    expect(whatTells(slip.text)).toEqual([]);
    console.log(
      'figure: Luoning: 0 of 8 things about the reporter on the slip, in pages, workbooks or messages',
    );
  });

  it('what the transferring office keeps tells nothing about the reporter', async () => {
    expect(whatTells(await scene.everythingShownTo('intake', [reportId]))).toEqual([]);
    expect(whatTells(await scene.everythingShownTo('supervisor', [reportId]))).toEqual([]);
  });

  it('no message went to the other office or about the reporter to anybody', () => {
    for (const { to: _to, ...message } of scene.messages())
      expect(whatTells(JSON.stringify(message)).filter((what) => what !== 'the minute of the call')).toEqual(
        [],
      );
  });

  it('the reporter is told where it went, and by whom, without the slip', async () => {
    const { timeline } = await scene.asCaller('GET', `/citizen/reports/${reportId}`);
    expect(JSON.stringify(timeline)).toContain('某县自然资源局');
  });
});
