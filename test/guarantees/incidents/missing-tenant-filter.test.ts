import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../api/running-system.ts';
import { type Answer, staffRoutes } from '../world.ts';
import { type Scene, startScene } from './scene.ts';

/**
 * Often, everywhere: one list or one look-up forgets to ask whose district it is, and an officer of any district
 * reads all. Here the eastern county's intake officer and investigators try to reach a report of the western
 * county by every address there is.
 */
describe('the officer of another district', () => {
  const strangers = [
    'intake-east',
    'investigator-1-east',
    'lead-east',
    'clerk-east',
    'finance-east',
    'custodian-east',
  ];
  let scene: Scene;
  let reportId: string;
  let caseNumber: string;
  let evidenceId: string;
  let westernCursor: string;
  beforeAll(async () => {
    scene = await startScene('missing tenant filter');
    reportId = await scene.callsInAReport();
    for (const more of [1, 2])
      await scene.asCaller('POST', '/citizen/reports', {
        disclosure: 'anonymous',
        pollutionTypes: ['noise'],
        description: `夜里机器轰鸣，整夜不停，第 ${more} 晚。`,
        occurredAt: '2026-03-09T22:00:00+08:00',
        place: { lng: 105.472, lat: 30.512, system: 'gcj02' },
        declaration: true,
      });
    const page = (await scene.asOfficer('intake', 'GET', `/officer/cases/${reportId}`)).body;
    caseNumber = page.caseNumber;
    evidenceId = page.evidence[0].id;
    westernCursor = (await scene.asOfficer('intake', 'GET', '/officer/cases?limit=1')).body.cursor;
  });
  afterAll(() => scene.end());

  const foreign = () => [reportId, `rwd_${reportId.slice(4)}`, caseNumber, '示范化工厂', '黑烟', '轰鸣'];
  const tellsForeign = (answers: readonly Answer[]): readonly string[] => {
    const text = answers.map((answer) => answer.text).join('\n');
    return foreign().filter((word) => text.includes(word));
  };

  it('finds nothing of it on any page, by its id, or by a cursor of the other district', async () => {
    let tried = 0;
    for (const stranger of strangers) {
      const answers: Answer[] = [];
      for (const { operation } of staffRoutes.filter(({ operation: { method } }) => method === 'GET')) {
        const ids = operation.path.includes('{') ? [reportId, `rwd_${reportId.slice(4)}`, evidenceId] : [''];
        for (const id of ids)
          for (const query of [
            '',
            '?limit=50',
            `?cursor=${westernCursor}`,
            '?queue=intake',
            '?unit=chengling-intake',
          ]) {
            const path = operation.path.replace(/\{[a-z]+\}/, id);
            // An answer that repeats the id it was asked for tells nothing.
            const answer = await scene.asOfficer(stranger, 'GET', `${path}${query}`);
            answers.push({ ...answer, text: id === '' ? answer.text : answer.text.replaceAll(id, '') });
            tried += 1;
          }
      }
      expect([stranger, ...tellsForeign(answers)]).toEqual([stranger]);
    }
    console.log(
      `figure: another district: ${tried} requests by ${strangers.length} strangers, 0 told of the report`,
    );
  }, 60_000);

  it('cannot act on it, ask for its reporter, take its picture for an own case or merge it away', async () => {
    const before = (await scene.asOfficer('intake', 'GET', `/officer/cases/${reportId}`)).body.version;
    const attempts: readonly (readonly [string, string, object])[] = [
      ['intake-east', `/officer/cases/${reportId}/commands`, { command: 'accept' }],
      ['intake-east', `/officer/cases/${reportId}/commands`, { command: 'decline', reason: '不属于职责' }],
      ['lead-east', `/officer/cases/${reportId}/commands`, { command: 'close' }],
      ['clerk-east', `/officer/rewards/rwd_${reportId.slice(4)}/commands`, { command: 'propose' }],
      [
        'intake-east',
        '/identity/unseal-requests',
        { reportId, reason: 'verify-facts', explanation: '需要核实排放时间' },
      ],
    ];
    for (const [stranger, path, body] of attempts) {
      const { status, text } = await scene.asOfficer(stranger, 'POST', path, body);
      expect([403, 404], `${stranger} ${path} ${text}`).toContain(status);
    }
    const own: Json = await scene.asCaller('POST', '/citizen/reports', {
      disclosure: 'anonymous',
      pollutionTypes: ['air'],
      description: '另一个县的另一根烟囱在冒烟。',
      occurredAt: '2026-03-09T22:00:00+08:00',
      place: { lng: 105.7, lat: 30.45, system: 'gcj02' },
      declaration: true,
    });
    const commands = `/officer/cases/${own.reportId}/commands`;
    const merged = await scene.asOfficer('intake-east', 'POST', commands, {
      command: 'merge',
      into: reportId,
    });
    expect(merged.status).toBeGreaterThanOrEqual(400);
    const after = (await scene.asOfficer('intake', 'GET', `/officer/cases/${reportId}`)).body.version;
    expect(after).toBe(before);
  });
});
