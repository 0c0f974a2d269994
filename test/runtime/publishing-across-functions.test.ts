import { expect, it } from 'vitest';
import default12 from '../../functions/policies/default-12.json' with { type: 'json' };
import { deployedWorld } from './deployed-world.ts';

it('an edition published by one function is known to the others within a minute, each inside its role', async () => {
  const world = await deployedWorld('2026-03-10T09:30:00+08:00');
  const { call, clock, officer } = world;
  const report = {
    disclosure: 'named',
    pollutionTypes: ['air'],
    description: '厂房后墙夜间冒黑烟，连续三晚。',
    occurredAt: '2026-03-10T08:00:00+08:00',
    ongoing: true,
    place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
    wantsReward: true,
    declaration: true,
  };
  const { token } = (await call('POST', '/citizen/sessions', { body: { code: 'sandbox:zhao' } })).body;
  const editionOf = async (): Promise<unknown> => {
    const { reportId } = (await call('POST', '/citizen/reports', { token, body: report })).body;
    const [row] = await (await world.depsOf('citizen-api')).store.caseRows([reportId]);
    return row?.policyEdition;
  };
  expect(await editionOf()).toBe(1);

  const drafts = '/officer/policy-drafts';
  const file = { ...default12, documentNumber: '示环发〔2026〕1号' };
  const made = await call('POST', drafts, {
    token: await officer('admin'),
    body: { kind: 'pack', file },
  });
  expect(made.status, JSON.stringify([made.body, world.refused])).toBe(201);
  const commands = `${drafts}/${made.body.id}/commands`;
  await call('POST', commands, { token: await officer('admin'), body: { command: 'submit' } });
  const body = { command: 'publish', effectiveFrom: '2026-03-10' };
  expect((await call('POST', commands, { token: await officer('admin-2'), body })).status).toBe(200);

  clock.forward(59_000);
  expect(await editionOf()).toBe(1);
  clock.forward(1_000);
  expect(await editionOf()).toBe(2);
  await world.tick();
  for (const path of [
    '/officer/policies',
    '/officer/policies/default-12',
    `${drafts}/${made.body.id}/effect`,
  ])
    expect((await call('GET', path, { token: await officer('admin') })).status, path).toBe(200);
  const place = { kind: 'area', division: '519901000000', policyId: 'zhejiang-2020' };
  const change = (await call('POST', drafts, { token: await officer('admin'), body: place })).body;
  const path = `${drafts}/${change.id}/commands`;
  await call('POST', path, { token: await officer('admin'), body: { command: 'submit' } });
  const given = await call('POST', path, { token: await officer('admin-2'), body: { command: 'publish' } });
  expect(given.body).toMatchObject({ state: 'published' });
  expect(world.refused).toEqual([]);
  expect(world.logged.filter((line) => line.includes('"error"'))).toEqual([]);
});
