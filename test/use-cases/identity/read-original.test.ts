import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import type { UnsealReason } from '../../../functions/domain/identity/unseal-event.ts';
import type { Officer } from '../../../functions/domain/jurisdiction/organisation.ts';
import { memorySource } from '../../../functions/local/blobs/memory-blobs.ts';
import { retention } from '../../../functions/policies/retention.ts';
import { commandUnseal } from '../../../functions/use-cases/identity/command-unseal.ts';
import { listIdentityAccess } from '../../../functions/use-cases/identity/list-identity-access.ts';
import { PART_BYTES, readOriginal } from '../../../functions/use-cases/identity/read-original.ts';
import { readUnseal } from '../../../functions/use-cases/identity/read-unseal.ts';
import { requestUnseal } from '../../../functions/use-cases/identity/request-unseal.ts';
import { eraseIdentity } from '../../../functions/use-cases/privacy/erase-identity.ts';
import { storageWorld } from '../../adapters/dynamodb/storage-world.ts';
import { aFiling } from '../../builders/a-filing.ts';
import { anEvidenceFile, anOriginal } from '../../builders/an-evidence-file.ts';
import { originalsInMemory } from '../../builders/originals-in-memory.ts';
import { anOfficer, bureau, city } from '../../domain/identity/an-officer.ts';

const reportId = 'rpt_1';
const evidenceId = 'evd_1';
const officers = {
  intake: anOfficer('intake', ['intake'], bureau),
  lead: anOfficer('lead', ['case-lead'], bureau),
  clerk: anOfficer('clerk', ['reward-clerk'], bureau),
  custodian: anOfficer('custodian-2', ['custodian'], city),
};
type Name = keyof typeof officers;
/** Of two parts and a little, with what only a phone writes. */
const photo = Buffer.alloc(2 * PART_BYTES + 1000, 'Make: Phone, GPS 30.51 105.57 ');

/** A coded report: no account stands behind it, and nobody can ask who it was. */
const worldWithFile = async () => {
  const world = await storageWorld();
  const originals = originalsInMemory(world);
  const { changes } = await aFiling(world.keys, reportId, { more: [] });
  expect(await world.store.commit(changes)).toBe('committed');
  for (const [id, file] of [
    [evidenceId, { reportId }],
    ['evd_2', { reportId: 'rpt_2' }],
    ['evd_3', { reportId, from: 'officer' }],
  ] as const) {
    await world.register.announce(anEvidenceFile(id, file), anOriginal({ contentType: 'image/heic' }));
    expect(await (await originals.draft(id, memorySource(photo))).keep()).toBe('kept');
  }
  const hash = keyedHash(new Uint8Array(32).fill(7));
  const deps = { ...world, originals, keyedHash: hash, erasureHash: hash };
  let commands = 0;
  const claim = ({ username }: Officer) => {
    commands += 1;
    return {
      id: `c-${commands}`,
      payloadHash: 'p',
      at: world.clock.now(),
      by: `officer:${username}`,
    } as const;
  };
  const ask = (more: { evidenceId?: string; reason?: UnsealReason; by?: Name } = {}) => {
    const officer = officers[more.by ?? 'intake'];
    return requestUnseal(deps, {
      reportId,
      evidenceId: more.evidenceId ?? evidenceId,
      reason: more.reason ?? 'evidence-review',
      explanation: '当事人质疑照片时间',
      officer,
      claim: claim(officer),
    });
  };
  const grant = (id: string) =>
    commandUnseal(deps, {
      id,
      command: { command: 'approve' },
      officer: officers.custodian,
      claim: claim(officers.custodian),
    });
  const open = (id: string, part = 0, by: Name = 'intake') =>
    readOriginal(deps, { id, part, officer: officers[by], claim: claim(officers[by]) });
  const granted = async () => {
    const { id } = held(await ask());
    held(await grant(id));
    return id;
  };
  return { ...world, deps, originals, ask, grant, open, granted, claim };
};

const held = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe('the original of a file', () => {
  it('is given in parts to whoever asked, byte for byte, until the grant ends', async () => {
    const { granted, open, clock } = await worldWithFile();
    const id = await granted();
    const parts = [];
    for (const part of [0, 1, 2]) parts.push(held(await open(id, part)));
    expect(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))).equals(photo)).toBe(true);
    expect(parts[0]).toMatchObject({ evidenceId, part: 0, parts: 3, bytes: photo.length });
    // A function in the cloud answers with 6 MB at most.
    expect(JSON.stringify(parts[0]).length).toBeLessThan(5_000_000);
    expect(await open(id, 3)).toMatchObject({ refusal: { code: 'resource.not-found' } });
    clock.forward(30 * 60_000);
    expect(await open(id)).toMatchObject({ refusal: { code: 'identity.not-open' } });
  });

  it('is given to nobody before the grant, and afterwards to nobody else', async () => {
    const { ask, grant, open } = await worldWithFile();
    const { id } = held(await ask());
    expect(await open(id)).toMatchObject({ refusal: { code: 'identity.not-open' } });
    held(await grant(id));
    expect(await open(id, 0, 'lead')).toMatchObject({ refusal: { code: 'resource.not-found' } });
    expect(await open(id, 0, 'custodian')).toMatchObject({ refusal: { code: 'identity.not-open' } });
  });

  it('never shows who reported', async () => {
    const { granted, deps, claim } = await worldWithFile();
    const read = { id: await granted(), officer: officers.intake, factorIsFresh: true };
    const vault = { ...deps.vault, person: () => Promise.reject(new Error('the vault was opened')) };
    const shown = held(await readUnseal({ ...deps, vault }, { ...read, claim: claim(officers.intake) }));
    expect(shown.contact).toBeUndefined();
  });

  it('stands in the record with every part, and the holder of the receipt code is told', async () => {
    const { granted, open, unseals, deps } = await worldWithFile();
    const id = await granted();
    for (const part of [0, 1]) held(await open(id, part));
    expect((await unseals.find(id))?.events.map(({ type }) => type)).toEqual([
      'unseal-requested',
      'unseal-granted',
      'original-read',
      'original-read',
    ]);
    const session = { kind: 'receipt', reportId, expiresAt: '2030-01-01T00:00:00.000Z' } as const;
    const { items } = await listIdentityAccess(deps, session, { limit: 20 }, 'zh');
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'read', 'requested']);
    expect(items.find(({ kind }) => kind === 'read')?.text).toContain('打开了您提交的一份证据的原件');
    const other = { ...session, reportId: 'rpt_2' };
    expect((await listIdentityAccess(deps, other, { limit: 20 }, 'zh')).items).toEqual([]);
  });

  it('leaves no line behind when the holder of the receipt code has the report forgotten', async () => {
    const { granted, open, deps, claim } = await worldWithFile();
    held(await open(await granted()));
    const erasing = {
      reportId,
      cause: 'one-report',
      receiptHash: 'h',
      claim: claim(officers.intake),
    } as const;
    held(await eraseIdentity({ ...deps, retention }, erasing));
    const session = { kind: 'receipt', reportId, expiresAt: '2030-01-01T00:00:00.000Z' } as const;
    expect((await listIdentityAccess(deps, session, { limit: 20 }, 'zh')).items).toEqual([]);
  });

  it('is not opened when the look could not be written down', async () => {
    const { granted, deps, claim } = await worldWithFile();
    const id = await granted();
    const originals = { ...deps.originals, open: () => Promise.reject(new Error('it was opened')) };
    const unseals = { ...deps.unseals, append: async () => 'conflict' as const };
    const reading = { id, part: 0, officer: officers.intake, claim: claim(officers.intake) };
    expect(await readOriginal({ ...deps, unseals, originals }, reading)).toMatchObject({
      refusal: { code: 'command.busy' },
    });
  });

  it('is not there once its key was erased', async () => {
    const { granted, open, originals } = await worldWithFile();
    const id = await granted();
    await originals.erase(evidenceId);
    expect(await open(id)).toMatchObject({ refusal: { code: 'identity.no-original' } });
  });

  it.each([
    ['another report’s file', { evidenceId: 'evd_2' }, 'identity.no-original'],
    ['the office’s own file', { evidenceId: 'evd_3' }, 'identity.no-original'],
    ['a file of nowhere', { evidenceId: 'evd_9' }, 'identity.no-original'],
    ['a reason that needs the person', { reason: 'contact-reporter' }, 'identity.reason-unfit'],
    ['a post that does not examine evidence', { by: 'clerk' }, 'access.denied'],
  ] as const)('is not to be asked for with %s', async (_, more, code) => {
    const { ask } = await worldWithFile();
    expect(await ask(more)).toMatchObject({ refusal: { code } });
  });

  it('waits for one answer at a time, whatever else is asked about the report', async () => {
    const { ask } = await worldWithFile();
    held(await ask());
    expect(await ask({ by: 'lead' })).toMatchObject({ refusal: { code: 'identity.already-open' } });
  });
});
