import { describe, expect, it } from 'vitest';
import type { Officer, Organisation, Unit } from '../../../functions/domain/jurisdiction/organisation.ts';
import { storageWorld } from './storage-world.ts';

const countyUnit: Unit = {
  id: 'eco-519901',
  name: '一县生态环境局',
  level: 'county',
  division: '519901000000',
  handles: true,
};
const organisation: Organisation = {
  city: { code: '519900000000', name: '示范市' },
  areas: [
    {
      code: '519901000000',
      name: '一县',
      level: 'county',
      ring: [
        [105.4, 30.4],
        [105.6, 30.4],
        [105.6, 30.65],
      ],
      policyId: 'default-12',
    },
    { code: '519901100000', name: '一镇', level: 'township', ring: [] },
  ],
  units: [countyUnit],
};
const officer: Officer = {
  username: 'intake',
  name: '李四',
  roles: ['intake', 'case-lead'],
  unit: countyUnit,
};
const account = { officer, passwordHash: '$scrypt$…', otpSecret: 'JBSWY3DPEHPK3PXP' };

const at = '2026-03-10T01:00:00.000Z';
const aSession = {
  username: 'intake',
  openedAt: at,
  seenAt: at,
  confirmedAt: at,
  expiresAt: '2026-03-10T09:00:00.000Z',
};

describe('the staff directory', () => {
  it('knows units, areas, officers and accounts as they were set up', async () => {
    const world = await storageWorld();
    await expect(world.staff.organisation()).rejects.toThrow('set up');
    await world.putOrganisation(organisation);
    await world.putStaff(account);
    const { staff } = world.freshAdapters();
    expect(await staff.organisation()).toEqual(organisation);
    expect(await staff.officers()).toEqual([officer]);
    expect(await staff.account('intake')).toEqual(account);
    expect(await staff.account('nobody')).toBeUndefined();
  });

  it('replaces the organisation whole', async () => {
    const world = await storageWorld();
    const many = Array.from({ length: 60 }, (_, n) => ({ ...countyUnit, id: `unit-${n}` }));
    await world.putOrganisation({ ...organisation, units: [...many, countyUnit] });
    expect((await world.staff.organisation()).units).toHaveLength(61);
    await world.putOrganisation(organisation);
    expect(await world.staff.organisation()).toEqual(organisation);
  });

  it('remembers units and officers for a minute or until told', async () => {
    const world = await storageWorld();
    await world.putOrganisation(organisation);
    const { staff } = world.freshAdapters();
    expect(await staff.officers()).toEqual([]);
    await world.putStaff(account);
    expect(await staff.officers()).toEqual([]);
    world.clock.forward(60_000);
    expect(await staff.officers()).toEqual([officer]);
    await world.putStaff({ ...account, officer: { ...officer, name: '王五' } });
    staff.refresh();
    expect((await staff.officers())[0]?.name).toBe('王五');
  });

  it('gives an officer what the unit is now, not what it was', async () => {
    const world = await storageWorld();
    await world.putOrganisation(organisation);
    await world.putStaff(account);
    const closed = { ...countyUnit, handles: false };
    await world.putOrganisation({ ...organisation, units: [closed] });
    expect((await world.staff.account('intake'))?.officer.unit).toEqual(closed);
  });

  it('keeps a session until it expires or is closed', async () => {
    const world = await storageWorld();
    const session = aSession;
    await world.staff.openSession('hash-1', session);
    await world.staff.openSession('hash-2', session);
    expect(await world.staff.session('hash-1')).toEqual(session);
    await world.staff.closeSession('hash-1');
    expect(await world.staff.session('hash-1')).toBeUndefined();
    world.clock.to(session.expiresAt);
    expect(await world.staff.session('hash-2')).toBeUndefined();
  });

  it('notes the use of a session, and revives none that was closed', async () => {
    const { staff } = await storageWorld();
    const later = '2026-03-10T02:00:00.000Z';
    await staff.openSession('hash-1', aSession);
    await staff.noteUse('hash-1', { seenAt: later });
    expect(await staff.session('hash-1')).toEqual({ ...aSession, seenAt: later });
    await staff.noteUse('hash-1', { confirmedAt: later });
    expect(await staff.session('hash-1')).toEqual({ ...aSession, seenAt: later, confirmedAt: later });
    await staff.closeSession('hash-1');
    await staff.noteUse('hash-1', { seenAt: later });
    expect(await staff.session('hash-1')).toBeUndefined();
  });

  it('tells an officer’s posts as of now, and when everything they had open was ended', async () => {
    const world = await storageWorld();
    await world.putOrganisation(organisation);
    expect(await world.staff.standing('intake')).toBeUndefined();
    await world.putStaff(account);
    expect(await world.staff.standing('intake')).toEqual({ officer });
    await world.staff.endSessions('intake', { at, by: 'officer:admin' });
    await world.putStaff({ ...account, officer: { ...officer, roles: ['auditor'] } });
    expect(await world.staff.standing('intake')).toEqual({
      officer: { ...officer, roles: ['auditor'] },
      sessionsEndedAt: at,
    });
  });

  it('takes each step of the one-time code once, and no earlier one afterwards', async () => {
    const world = await storageWorld();
    const results = await Promise.all([1, 2, 3].map(() => world.staff.consumeOneTimeStep('intake', 100)));
    expect(results.toSorted()).toEqual([false, false, true]);
    expect(await world.staff.consumeOneTimeStep('intake', 99)).toBe(false);
    expect(await world.staff.consumeOneTimeStep('intake', 101)).toBe(true);
    expect(await world.staff.consumeOneTimeStep('clerk', 100)).toBe(true);
  });
});
