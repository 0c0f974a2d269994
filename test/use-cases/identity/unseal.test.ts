import { describe, expect, it, vi } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import type { UnsealReason } from '../../../functions/domain/identity/unseal-event.ts';
import type { Officer } from '../../../functions/domain/jurisdiction/organisation.ts';
import { commandUnseal } from '../../../functions/use-cases/identity/command-unseal.ts';
import { listIdentityAccess } from '../../../functions/use-cases/identity/list-identity-access.ts';
import { readUnseal } from '../../../functions/use-cases/identity/read-unseal.ts';
import { requestUnseal } from '../../../functions/use-cases/identity/request-unseal.ts';
import { storageWorld } from '../../adapters/dynamodb/storage-world.ts';
import { aFiling, filedAt } from '../../builders/a-filing.ts';
import { originalsInMemory } from '../../builders/originals-in-memory.ts';
import { anOfficer, bureau, city } from '../../domain/identity/an-officer.ts';

const account = 'a'.repeat(43);
const session = { kind: 'account', account, openid: 'o-1', expiresAt: '2030-01-01T00:00:00.000Z' } as const;
const intake = anOfficer('intake', ['intake'], bureau);
const custodian = anOfficer('custodian-2', ['custodian'], city);
const reportId = 'rpt_1';

const worldWithNamedReport = async () => {
  const world = await storageWorld();
  const person = { account, openid: 'o-1', name: '张三', phone: '13800000000' };
  const { changes } = await aFiling(world.keys, reportId, {
    more: [
      { kind: 'person', reportId, person },
      { kind: 'account-link', account, reportId, filedAt },
    ],
  });
  expect(await world.store.commit(changes)).toBe('committed');
  const deps = {
    ...world,
    originals: originalsInMemory(world),
    keyedHash: keyedHash(new Uint8Array(32).fill(7)),
  };
  const claim = ({ username }: Officer, id: string, payloadHash = 'p') =>
    ({ id, payloadHash, at: world.clock.now(), by: `officer:${username}` }) as const;
  const ask = (id: string, reason: UnsealReason = 'verify-facts') =>
    requestUnseal(deps, {
      reportId,
      reason,
      explanation: '需要核实',
      officer: intake,
      claim: claim(intake, id, reason),
    });
  const answer = (id: string, commandId: string, command: 'approve' | 'refuse' = 'approve') =>
    commandUnseal(deps, {
      id,
      command: { command },
      officer: custodian,
      claim: claim(custodian, commandId, command),
    });
  let looks = 0;
  const look = (id: string, officer: Officer = intake) => {
    looks += 1;
    return readUnseal(deps, { id, officer, factorIsFresh: true, claim: claim(officer, `look-${looks}`) });
  };
  const told = async () => (await listIdentityAccess(deps, session, { limit: 20 }, 'zh')).items;
  return { ...world, deps, ask, answer, look, told };
};

const held = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe('an unsealing', () => {
  it('gives the contact to the requester for half an hour after the grant, and to nobody else', async () => {
    const { ask, answer, look, clock } = await worldWithNamedReport();
    const { id } = held(await ask('c-1'));
    expect(held(await look(id)).contact).toBeUndefined();
    held(await answer(id, 'c-2'));
    expect(held(await look(id)).contact).toMatchObject({ name: '张三', phone: '13800000000' });
    expect(held(await look(id, custodian)).contact).toBeUndefined();
    expect(await look(id, anOfficer('lead', ['case-lead'], bureau))).toMatchObject({
      refusal: { code: 'resource.not-found' },
    });
    clock.forward(30 * 60_000);
    expect(held(await look(id)).contact).toBeUndefined();
  });

  it('tells the reporter every request, answer and look, with unit, reason and case number', async () => {
    const { ask, answer, look, told, clock } = await worldWithNamedReport();
    const { id } = held(await ask('c-1'));
    held(await answer(id, 'c-2'));
    await look(id);
    await look(id);
    await look(id, custodian);
    expect(await ask('c-9', 'reporter-safety')).toMatchObject({ refusal: { code: 'identity.already-open' } });
    clock.forward(20 * 60_000);
    held(await look(id));
    clock.forward(10 * 60_000);
    const other = held(await ask('c-3', 'reporter-safety'));
    held(await answer(other.id, 'c-4', 'refuse'));
    const lines = await told();
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual([
      'granted',
      'read',
      'read',
      'refused',
      'requested',
      'requested',
    ]);
    expect(lines.find(({ kind }) => kind === 'granted')).toEqual({
      at: '2026-03-10T08:00:00.000Z',
      kind: 'granted',
      reportId,
      caseNumber: 'C12AB-34DEF',
      unit: 'city-archive',
      reason: '需要向举报人核实举报内容',
      text: 'city-archive批准了申请，经办人只能在2026-03-10 16:30之前查看。',
    });
  });

  it('keeps every look in the record, though the reporter reads of looks in a row once', async () => {
    const { ask, answer, look, told, unseals } = await worldWithNamedReport();
    const { id } = held(await ask('c-1'));
    held(await answer(id, 'c-2'));
    for (let n = 0; n < 4; n += 1) held(await look(id));
    expect((await unseals.find(id))?.events.map(({ type }) => type)).toEqual([
      'unseal-requested',
      'unseal-granted',
      ...Array.from({ length: 4 }, () => 'contact-read'),
    ]);
    expect((await told()).filter(({ kind }) => kind === 'read')).toHaveLength(1);
  });

  it('answers a repeated command as the first time, and refuses the key for another one', async () => {
    const { ask, answer, look, told, unseals } = await worldWithNamedReport();
    const first = held(await ask('c-1'));
    held(await answer(first.id, 'c-2'));
    await look(first.id);
    expect(held(await ask('c-1'))).toEqual(first);
    expect(await ask('c-1', 'court-order')).toMatchObject({ refusal: { code: 'command.key-reused' } });
    expect(held(await answer(first.id, 'c-2')).request).toMatchObject({ step: 'granted', version: 2 });
    expect(await answer(first.id, 'c-2', 'refuse')).toMatchObject({
      refusal: { code: 'command.key-reused' },
    });
    expect((await unseals.find(first.id))?.events).toHaveLength(3);
    expect(await told()).toHaveLength(3);
  });

  it('shows nothing when the look could not be written down', async () => {
    const { ask, answer, deps, clock } = await worldWithNamedReport();
    const { id } = held(await ask('c-1'));
    held(await answer(id, 'c-2'));
    const person = vi.fn(async () => undefined);
    const vault = { ...deps.vault, person };
    const claim = { id: 'c-3', payloadHash: 'p', at: clock.now(), by: 'officer:intake' } as const;
    const lost = { ...deps.unseals, append: async () => 'conflict' as const };
    expect(
      await readUnseal({ unseals: lost, vault }, { id, officer: intake, factorIsFresh: true, claim }),
    ).toMatchObject({
      refusal: { code: 'command.busy' },
    });
    const broken = { ...deps.unseals, append: () => Promise.reject(new Error('storage is down')) };
    await expect(
      readUnseal({ unseals: broken, vault }, { id, officer: intake, factorIsFresh: true, claim }),
    ).rejects.toThrow();
    expect(person).not.toHaveBeenCalled();
  });

  it('takes a fresh one-time code to be shown the contact, and only to be shown it', async () => {
    const { deps, ask, answer, clock, told } = await worldWithNamedReport();
    const claim = { id: 'c-9', payloadHash: 'p', at: clock.now(), by: 'officer:intake' } as const;
    const { id } = held(await ask('c-1'));
    const stale = { id, officer: intake, factorIsFresh: false, claim };
    expect(held(await readUnseal(deps, stale)).contact).toBeUndefined();
    held(await answer(id, 'c-2'));
    expect(await readUnseal(deps, stale)).toMatchObject({
      refusal: { code: 'session.step-up-required' },
    });
    expect((await told()).filter(({ kind }) => kind === 'read')).toEqual([]);
    expect(held(await readUnseal(deps, { ...stale, factorIsFresh: true })).contact).toBeDefined();
  });
});
