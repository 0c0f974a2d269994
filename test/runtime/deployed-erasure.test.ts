import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { retentionSweep } from '../../functions/handlers/events/retention-sweep.ts';
import { jsonLog } from '../../functions/runtime/log.ts';
import { deployedWorld } from './deployed-world.ts';

const picture = readFileSync(new URL('../fixtures/factory-smoke.jpg', import.meta.url));
const contact = { name: '张三', phone: '13800000000' };

it('reporters are forgotten by the deployed functions, each inside its own role', async () => {
  const world = await deployedWorld('2026-03-10T09:30:00+08:00');
  const { call } = world;
  const { token } = (await call('POST', '/citizen/sessions', { body: { code: 'sandbox:zhao' } })).body;
  const file = async () => {
    const announced = await call('POST', '/citizen/evidence', {
      token,
      body: { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length },
    });
    await world.upload(announced.body.upload.fields.key, picture);
    const body = {
      disclosure: 'named',
      pollutionTypes: ['air'],
      description: '厂房后墙夜间冒黑烟，连续三晚。',
      occurredAt: '2026-03-10T08:00:00+08:00',
      place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
      evidence: [announced.body.evidenceId],
      declaration: true,
      contact,
    };
    const filed = await call('POST', '/citizen/reports', { token, body });
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    return filed.body;
  };
  const [first, second] = [await file(), await file()];
  const path = (last: string) => `/citizen/reports/${first.reportId}/${last}`;
  const corrected = await call('POST', path('contact'), { token, body: { phone: '13900000000' } });
  expect(corrected.body.phone, JSON.stringify([corrected, world.refused])).toBe('13900000000');
  expect((await call('POST', '/citizen/data-export', { token, body: {} })).body.reports).toHaveLength(2);
  await call('POST', path('withdrawal'), { token, body: {} });
  const one = await call('POST', path('erasure'), { token, body: { caseNumber: first.caseNumber } });
  expect(one.status, JSON.stringify([one, world.refused])).toBe(200);
  const all = await call('DELETE', '/citizen/account', { token });
  expect(all.body.certificates?.[0]?.reportId, JSON.stringify([all, world.refused])).toBe(second.reportId);
  await world.tick();

  world.clock.to('2029-03-10T01:30:00.000Z');
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  await retentionSweep(await world.depsOf('retention-sweep'), world.clock, log)();
  expect(
    logged.filter((line) => line.includes('error')),
    JSON.stringify(world.refused),
  ).toEqual([]);
  const certificate = await call('GET', `/citizen/erasures/${one.body.id}`);
  expect(certificate.body.erased.map(({ what }: { what: string }) => what)).toEqual([
    'person',
    'account-link',
    'originals',
    'case-key',
    'files',
  ]);
  expect(world.refused).toEqual([]);
}, 60_000);
