import { describe, expect, it } from 'vitest';
import type { Change } from '../../../functions/ports/case-store.ts';
import { aFiling } from '../../builders/a-filing.ts';
import { anEvidenceFile, anOriginal } from '../../builders/an-evidence-file.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const attach = (id: string, change: Partial<Extract<Change, { kind: 'attach-evidence' }>> = {}): Change => ({
  kind: 'attach-evidence',
  id,
  reportId: 'rpt_1',
  owner: 'owner-1',
  from: 'reporter',
  ...change,
});

const announced = async (...files: readonly Parameters<typeof anEvidenceFile>[]) => {
  const world = await storageWorld();
  for (const file of files) await world.register.announce(anEvidenceFile(...file), anOriginal());
  return world;
};

const file = async (world: StorageWorld, id: string, more: readonly Change[]) =>
  world.store.commit((await aFiling(world.keys, id, { more })).changes);

describe('a file', () => {
  it('is announced once and found as announced', async () => {
    const world = await storageWorld();
    const full = anEvidenceFile('evd_1', {
      reason: 'evidence.damaged',
      clean: { contentType: 'image/jpeg', sha256: 'b'.repeat(64) },
      reportId: 'rpt_1',
      from: 'officer',
    });
    const original = anOriginal({ sha256: 'a'.repeat(64) });
    expect(await world.register.announce(full, original)).toBe('announced');
    const thief = anEvidenceFile('evd_1', { owner: 'thief', from: 'officer' });
    expect(await world.register.announce(thief, original)).toBe('exists');
    expect(await world.register.original(full)).toEqual(original);
    expect(await world.register.original(anEvidenceFile('evd_none'))).toBeUndefined();
    expect(await world.register.find('evd_1')).toEqual(full);
    expect(await world.register.find('evd_none')).toBeUndefined();
  });

  it('under an id that was announced for another file is refused', async () => {
    const world = await announced(['evd_1']);
    const others = [{ bytes: 1 }, { contentType: 'image/png' }, { sha256: 'd'.repeat(64) }];
    for (const other of others)
      expect(await world.register.announce(anEvidenceFile('evd_1'), anOriginal(other))).toBe('other-file');
    expect(await world.register.original(anEvidenceFile('evd_1'))).toEqual(anOriginal());
  });

  it('leaves its size and hash, which differ from phone to phone, outside the cases', async () => {
    const world = await storageWorld();
    await world.register.announce(
      anEvidenceFile('evd_1'),
      anOriginal({ bytes: 987_654, sha256: 'e'.repeat(64) }),
    );
    const stored = JSON.stringify(world.engine.readStream('cases', '0', 100));
    expect(stored).toContain('evd_1');
    expect(stored).not.toMatch(/987654|eeee/);
  });

  it('is found with many others in the order asked for', async () => {
    const world = await storageWorld();
    const ids = Array.from({ length: 120 }, (_, n) => `evd_${n}`);
    for (const id of ids) await world.register.announce(anEvidenceFile(id), anOriginal());
    const asked = [...ids.toReversed(), 'evd_none'];
    expect((await world.register.findAll(asked)).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await world.register.findAll([])).toEqual([]);
  });

  it('is settled once, from waiting or checking', async () => {
    const world = await announced(['evd_1', { state: 'waiting' }]);
    const clean = { contentType: 'image/jpeg', sha256: 'c'.repeat(64) };
    expect(await world.register.settle('evd_1', { state: 'checking' })).toBe(true);
    expect(await world.register.settle('evd_1', { state: 'clean', clean })).toBe(true);
    expect(await world.register.settle('evd_1', { state: 'refused', reason: 'evidence.damaged' })).toBe(
      false,
    );
    expect(await world.register.find('evd_1')).toEqual(anEvidenceFile('evd_1', { clean }));
    expect(await world.register.settle('evd_none', { state: 'clean' })).toBe(false);
    expect(await world.register.find('evd_none')).toBeUndefined();
  });

  it('becomes part of the report it is filed with, named once or twice', async () => {
    const world = await announced(['evd_1', { state: 'waiting' }]);
    expect(await file(world, 'rpt_1', [attach('evd_1'), attach('evd_1')])).toBe('committed');
    expect(await world.register.find('evd_1')).toMatchObject({ reportId: 'rpt_1', state: 'waiting' });
  });

  it('is part of one report only', async () => {
    const world = await announced(['evd_1', {}]);
    await file(world, 'rpt_1', [attach('evd_1')]);
    expect(await file(world, 'rpt_2', [attach('evd_1', { reportId: 'rpt_2' })])).toBe('evidence-unusable');
    expect(await world.store.readCase('rpt_2')).toBeUndefined();
    expect(await world.register.find('evd_1')).toMatchObject({ reportId: 'rpt_1' });
    expect(await world.store.commit([attach('evd_1')])).toBe('committed');
  });

  it('of somebody else, unknown or refused makes the whole filing unusable', async () => {
    const world = await announced(['evd_1', {}], ['evd_2', { state: 'refused' }], ['evd_3', {}]);
    for (const bad of [attach('evd_1', { owner: 'owner-2' }), attach('evd_2'), attach('evd_none')])
      expect(await file(world, 'rpt_1', [attach('evd_3'), bad])).toBe('evidence-unusable');
    expect(await world.store.readCase('rpt_1')).toBeUndefined();
    expect((await world.register.find('evd_3'))?.reportId).toBeUndefined();
    expect(await world.register.find('evd_none')).toBeUndefined();
  });

  it('does not hide that the command was lost to another: a replayed filing is a conflict', async () => {
    const world = await announced(['evd_1', {}]);
    await file(world, 'rpt_1', [attach('evd_1')]);
    expect(await file(world, 'rpt_1', [attach('evd_1'), attach('evd_none')])).toBe('conflict');
  });
});
