import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceExport } from '../../functions/local/commands/trace-export.ts';
import { castOf } from '../api/cast.ts';
import type { RunningSystem } from '../api/running-system.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let reportId: string;
let cast: ReturnType<typeof castOf>;
const folder = mkdtempSync(join(tmpdir(), 'exports-'));
const dangerous = '=HYPERLINK("http://example.invalid/","点这里")';
const contact = { name: '欧阳若水', phone: '13912345678' };

beforeAll(async () => {
  world = await createWorld({ seed: 'exports' });
  cast = castOf(world as unknown as RunningSystem);
  ({ reportId } = await cast.file('zhao', {
    contact,
    place: { lng: 105.47, lat: 30.51, system: 'gcj02', address: dangerous },
  }));
  for (const name of ['lead', 'intake', 'auditor', 'finance', 'grid']) {
    await world.officer(name);
    await world.stepUp(name);
  }
}, 60_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

const take = async (
  name: string,
  path: string,
  body: object,
  key = `${name}${path}${JSON.stringify(body)}`,
) => world.call('POST', path, { token: await world.officer(name), body, key: key.slice(0, 64) });
const partsOf = (content: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(Buffer.from(content, 'base64'))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
const saved = (name: string, content: Uint8Array | string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const traced = (file: string) => traceExport(world.system.deps.reads, file);

describe('a workbook of cases', () => {
  it('says on its face, in its properties and in every row who took it', async () => {
    const { status, body } = await take('lead', '/officer/exports', { kind: 'cases' });
    expect(status).toBe(201);
    const parts = partsOf(body.content);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const { exportId, mark } = body.watermark;
    expect(sheet).toContain(`沈砚舟（示范市生态环境局澄岭分局）`);
    expect(sheet.split(exportId).length - 1).toBe(3);
    expect(sheet.split(mark).length - 1).toBe(body.rows);
    expect(body.rows).toBeGreaterThan(0);
    expect(parts['docProps/custom.xml']).toContain(exportId);
    for (const text of [contact.name, contact.phone]) expect(Object.values(parts).join()).not.toContain(text);
  });

  it('leads back to its maker: whole, one copied row, or without any visible id', async () => {
    const { body } = await take('lead', '/officer/exports', { kind: 'cases', queue: 'intake' });
    const { exportId } = body.watermark;
    const expected = [{ exportId, made: [expect.objectContaining({ by: 'lead', what: 'exportCases' })] }];
    const bytes = Buffer.from(body.content, 'base64');
    expect(await traced(saved('whole.xlsx', bytes))).toEqual(expected);
    const row =
      (partsOf(body.content)['xl/worksheets/sheet1.xml'] ?? '').match(/<row r="3">.*?<\/row>/)?.[0] ?? '';
    const copied = row.replace(/<[^>]*>/g, ' ');
    expect(copied).not.toContain(exportId);
    expect(await traced(saved('row.txt', copied))).toEqual(expected);
    expect(await traced(saved('other.txt', '与本系统无关'))).toEqual([]);
    const { body: found } = await world.call('GET', `/officer/exports/${exportId}`, {
      token: await world.officer('auditor'),
    });
    expect(found.items).toEqual([
      expect.objectContaining({
        by: { username: 'lead', name: '沈砚舟' },
        what: '导出案件列表',
        count: body.rows,
      }),
    ]);
  });

  it('is another one for each person, and the same for a repeated request', async () => {
    const first = await take('lead', '/officer/exports', { kind: 'cases' }, 'same');
    const again = await take('lead', '/officer/exports', { kind: 'cases' }, 'same');
    const other = await take('intake', '/officer/exports', { kind: 'cases' }, 'same');
    expect(again.body.watermark.exportId).toBe(first.body.watermark.exportId);
    expect(other.body.watermark.exportId).not.toBe(first.body.watermark.exportId);
  });

  it('takes a fresh code, and a post that may take lists out', async () => {
    expect((await take('intake', '/officer/exports', { kind: 'ledger' })).body.code).toBe('access.denied');
    expect((await take('grid', '/officer/exports', { kind: 'cases' })).body.code).toBe('access.denied');
    expect((await take('finance', '/officer/exports', { kind: 'ledger', year: '2026' })).status).toBe(201);
    world.clock.step(3_600_000);
    expect((await take('lead', '/officer/exports', { kind: 'cases' }, 'late')).body.code).toBe(
      'session.step-up-required',
    );
    await world.stepUp('intake');
  });
});

describe('a slip', () => {
  it('carries the case as it may be read by everybody, its mark, and nothing of who reported', async () => {
    const { status, body, text } = await take('intake', `/officer/cases/${reportId}/slip`, {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ pollutionTypes: ['大气'], address: dangerous });
    for (const hidden of [contact.name, contact.phone, 'named', 'disclosure'])
      expect(text).not.toContain(hidden);
    expect(await traced(saved('slip.txt', `${body.description}${body.watermark.mark}`))).toEqual([
      {
        exportId: body.watermark.exportId,
        made: [expect.objectContaining({ by: 'intake', what: 'makeSlip' })],
      },
    ]);
    const { body: reads } = await world.call('GET', `/officer/cases/${reportId}/reads`, {
      token: await world.officer('auditor'),
    });
    expect(reads.items).toContainEqual(
      expect.objectContaining({ what: '生成交办单', exportId: body.watermark.exportId }),
    );
  });
});
