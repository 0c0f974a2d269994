import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from './world.ts';

let world: World;
let nothing: string;
beforeAll(async () => {
  world = await createWorld({ seed: 'conflict' });
  nothing = (await get('intake', `/officer/cases/rpt_${'0'.repeat(26)}`)).text;
});
afterAll(() => world.stop());

const get = async (username: string, path: string) =>
  world.call('GET', path, { token: await world.officer(username) });
const give = async (username: string, path: string, body: object) =>
  world.call('POST', path, { token: await world.officer(username), body });
const command = (username: string, id: string, body: object) =>
  give(username, `/officer/cases/${id}/commands`, body);

const file = async (more: object = {}): Promise<string> => {
  const { body, text } = await world.call('POST', '/citizen/reports', {
    body: {
      disclosure: 'anonymous',
      pollutionTypes: ['air'],
      description: '厂房后墙夜间冒黑烟',
      occurredAt: '2026-03-09T22:00:00+08:00',
      place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
      declaration: true,
      ...more,
    },
  });
  if (body.reportId === undefined) throw new Error(text);
  return body.reportId;
};
const listed = async (username: string) => (await get(username, '/officer/cases?limit=50')).text;

/** Cannot be told from a case that does not exist, and stands in no list. */
const expectHidden = async (username: string, id: string) => {
  const answer = await get(username, `/officer/cases/${id}`);
  expect(answer.status).toBe(404);
  expect(answer.text).toBe(nothing);
  expect((await command(username, id, { command: 'accept' })).status).toBe(404);
  expect((await get(username, `/officer/cases/${id}/texts`)).body.code).toMatch(/not-found|denied/);
  expect(await listed(username)).not.toContain(id);
};

describe('an officer who declared an interest in a party', () => {
  it('finds none of its cases, whatever the party is called', async () => {
    const id = await file({ reportedParty: { name: '示范市永昌纸业有限公司' } });
    expect((await get('lead', `/officer/cases/${id}`)).status).toBe(200);
    const declared = await give('lead', '/officer/ties', { party: '永昌纸业', kind: 'relative' });
    expect(declared).toMatchObject({ status: 201, body: { party: '永昌纸业', mayEnd: false } });
    await expectHidden('lead', id);
    expect((await get('intake', `/officer/cases/${id}`)).status).toBe(200);
    const { id: tie } = declared.body;
    expect((await give('lead', `/officer/ties/${tie}/end`, {})).status).toBe(403);
    expect((await give('discipline', `/officer/ties/${tie}/end`, {})).status).toBe(200);
    expect((await get('lead', `/officer/cases/${id}`)).status).toBe(200);
  });
});

describe('a handler who steps back', () => {
  it('hands the case back and loses sight of it; the same command again is answered', async () => {
    const id = await file();
    await command('intake', id, { command: 'accept' });
    await command('intake', id, { command: 'dispatch' });
    expect(await listed('township')).toContain(id);
    const token = await world.officer('township');
    const again = () =>
      world.call('POST', `/officer/cases/${id}/commands`, {
        token,
        key: 'step-back',
        body: { command: 'recuse', kind: 'relative' },
      });
    const first = await again();
    expect(first).toMatchObject({ status: 200, body: { state: 'accepted', allowedActions: [] } });
    await expectHidden('township', id);
    expect((await again()).text).toBe(first.text);
    expect((await get('intake', `/officer/cases/${id}`)).body.allowedActions).toContain('dispatch');
  });
});

describe('an office with an interest', () => {
  it('is neither offered nor given the case', async () => {
    const id = await file({ reportedParty: { name: '墨溪电镀厂' } });
    await command('intake', id, { command: 'accept' });
    const offered = async () =>
      (await get('intake', `/officer/cases/${id}`)).body.dispatchUnits.map((unit: { id: string }) => unit.id);
    expect(await offered()).toContain('qingyan-town');
    const tie = { party: '墨溪电镀', kind: 'subsidised', unit: 'qingyan-town' };
    expect((await give('intake', '/officer/ties', tie)).status).toBe(403);
    expect((await give('discipline', '/officer/ties', tie)).status).toBe(201);
    expect(await offered()).not.toContain('qingyan-town');
    for (const unit of [undefined, 'qingyan-town'])
      expect((await command('intake', id, { command: 'dispatch', unit })).body.code).toBe('case.unit-tied');
  });
});

describe('a report about officials', () => {
  it('ticked by the reporter: goes to the city, unseen by county and township', async () => {
    const id = await file({ concernsOfficials: true });
    for (const username of ['intake', 'lead', 'investigator-1', 'township']) await expectHidden(username, id);
    expect((await get('intake-city', `/officer/cases/${id}`)).body.unit.id).toBe('city-bureau');
    expect(await listed('intake-city')).toContain(id);
    const near = await file();
    expect((await get('intake', `/officer/cases/${near}`)).text).not.toContain(id);
    expect((await get('intake-city', `/officer/cases/${near}`)).text).toContain(id);
  });

  it('found out by intake: the same from then on', async () => {
    const id = await file();
    expect((await command('intake', id, { command: 'raise', units: ['qingyan-town'] })).status).toBe(200);
    for (const username of ['intake', 'lead', 'investigator-1', 'township']) await expectHidden(username, id);
    await command('intake-city', id, { command: 'accept' });
    const { body } = await command('intake-city', id, { command: 'dispatch', unit: 'qingyan-town' });
    expect(body.code).toBe('case.unit-tied');
    await command('lead-city', id, { command: 'dispatch', unit: 'chengling-enforcement' });
    expect((await get('investigator-1', `/officer/cases/${id}`)).status).toBe(200);
    await expectHidden('intake', id);
  });
});
