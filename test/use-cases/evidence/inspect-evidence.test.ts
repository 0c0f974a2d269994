import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalSystem, type LocalSystem } from '../../../functions/local/local-system.ts';
import { movableClock } from '../../../functions/local/movable-clock.ts';
import { mediaRefusals } from '../../../functions/ports/media-cleaner.ts';
import type { Dependencies } from '../../../functions/use-cases/dependencies.ts';
import { inspectEvidence } from '../../../functions/use-cases/evidence/inspect-evidence.ts';
import { readEvidenceStatus } from '../../../functions/use-cases/evidence/read-evidence-status.ts';
import { cleanKey, quarantineKey } from '../../../functions/use-cases/views/evidence-view.ts';
import { wholeObject } from '../../builders/whole-object.ts';
import { factorySmoke, factorySmokeFromPhone } from '../../fixtures/jpeg.ts';

let system: LocalSystem;
let deps: Dependencies;
beforeEach(async () => {
  system = await createLocalSystem({
    clock: movableClock({ start: '2026-03-10T09:30:00+08:00' }),
    uploadUrl: () => 'http://uploads.invalid',
    onFault: (fault) => {
      throw fault;
    },
  });
  deps = system.deps;
});
afterEach(() => system.close());

const photo = Buffer.from(factorySmokeFromPhone());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const announce = (id: string, change: { readonly sha256?: string; readonly kind?: 'photo' | 'video' } = {}) =>
  deps.register.announce(
    {
      id,
      kind: change.kind ?? 'photo',
      contentType: 'image/jpeg',
      state: 'waiting',
      owner: 'reporter',
      announcedAt: '2026-03-10T01:30:00.000Z',
      from: 'reporter',
    },
    { contentType: 'image/jpeg', bytes: photo.length, sha256: change.sha256 },
  );
const upload = async (id: string, bytes: Uint8Array) => {
  const draft = await deps.files.draft(quarantineKey(id), 'image/jpeg');
  await draft.append(bytes);
  await draft.commit();
};
const object = (key: string) => wholeObject(deps.files.open(key));
const stateOf = async (id: string) => {
  const file = await deps.register.find(id);
  return file?.reason ?? file?.state;
};

describe('an uploaded file', () => {
  it('ends as a clean copy and a sealed original, and leaves the quarantine', async () => {
    await announce('evd_1', { sha256: sha256(photo) });
    await upload('evd_1', photo);
    await inspectEvidence(deps, 'evd_1');
    const file = await deps.register.find('evd_1');
    const copy = (await object(cleanKey('evd_1'))) ?? new Uint8Array();
    expect(file?.state).toBe('clean');
    expect(file?.clean).toEqual({ contentType: 'image/jpeg', sha256: sha256(copy) });
    expect(copy.length).toBeLessThan(photo.length);
    expect(await deps.originals.facts('evd_1')).toEqual({ sha256: sha256(photo), bytes: photo.length });
    expect(await object(quarantineKey('evd_1'))).toBeUndefined();
  });

  it('is refused when it did not come whole, is of another kind, or cannot be read; nothing of it is kept', async () => {
    const cases = [
      ['evd_hash', { sha256: 'a'.repeat(64) }, photo, 'evidence.damaged'],
      ['evd_kind', { kind: 'video' }, photo, 'evidence.type-mismatch'],
      ['evd_cut', {}, photo.subarray(0, -400), 'evidence.damaged'],
      ['evd_pdf', {}, Buffer.from('%PDF-1.7\n\x80\xff'), 'evidence.type-unknown'],
      ['evd_large', {}, Buffer.concat([photo, Buffer.alloc(20 * 1024 * 1024)]), 'evidence.too-large'],
    ] as const;
    for (const [id, change, bytes, reason] of cases) {
      await announce(id, change);
      await upload(id, bytes);
      await inspectEvidence(deps, id);
      expect(await stateOf(id), id).toBe(reason);
      expect(await object(cleanKey(id)), id).toBeUndefined();
      expect(await deps.originals.facts(id), id).toBeUndefined();
      expect(await object(quarantineKey(id)), id).toBeUndefined();
    }
  });

  it('cannot be swapped by a second upload under the same permission', async () => {
    await announce('evd_1');
    await upload('evd_1', photo);
    await inspectEvidence(deps, 'evd_1');
    const first = await object(cleanKey('evd_1'));
    await upload('evd_1', factorySmoke());
    await inspectEvidence(deps, 'evd_1');
    expect(await object(cleanKey('evd_1'))).toEqual(first);
    expect((await deps.originals.facts('evd_1'))?.sha256).toBe(sha256(photo));
    expect(await object(quarantineKey('evd_1'))).toBeUndefined();
  });

  it.each(['sealing', 'cleaning', 'keeping', 'settling'] as const)(
    'is inspected again after a failure while %s, with the same result',
    async (step) => {
      const down = () => Promise.reject(new Error('store down'));
      const broken: Readonly<Record<typeof step, Partial<Dependencies>>> = {
        sealing: { originals: { ...deps.originals, draft: down } },
        cleaning: {
          files: {
            ...deps.files,
            draft: async (key, type) => ({ ...(await deps.files.draft(key, type)), append: down }),
          },
        },
        keeping: {
          files: {
            ...deps.files,
            draft: async (key, type) => ({ ...(await deps.files.draft(key, type)), commit: down }),
          },
        },
        settling: { register: { ...deps.register, settle: down } },
      };
      await announce('evd_1');
      await upload('evd_1', photo);
      await expect(inspectEvidence({ ...deps, ...broken[step] }, 'evd_1')).rejects.toThrow('store down');
      // A fault of the store says nothing about the file.
      expect(await stateOf('evd_1')).toBe('waiting');
      await inspectEvidence(deps, 'evd_1');
      expect(await stateOf('evd_1')).toBe('clean');
      const pieces = await deps.originals.open('evd_1');
      const opened: Uint8Array[] = [];
      for await (const piece of pieces ?? []) opened.push(piece);
      expect(Buffer.concat(opened).equals(photo)).toBe(true);
    },
  );

  it('keeps its first original when two different files are inspected at once', async () => {
    await announce('evd_1');
    await upload('evd_1', photo);
    const other = { ...deps, files: { ...deps.files, open: () => deps.files.open(quarantineKey('evd_2')) } };
    await upload('evd_2', factorySmoke());
    await Promise.all([inspectEvidence(deps, 'evd_1'), inspectEvidence(other, 'evd_1')]);
    const kept = (await deps.originals.facts('evd_1'))?.sha256;
    const file = await deps.register.find('evd_1');
    const copy = await object(cleanKey('evd_1'));
    expect([sha256(photo), sha256(factorySmoke())]).toContain(kept);
    if (file?.state === 'clean') expect(file.clean?.sha256).toBe(sha256(copy ?? new Uint8Array()));
    else expect(file?.reason).toBe('evidence.damaged');
  });
});

describe('a refusal', () => {
  it('has words for every reason in both languages that say what can be done', async () => {
    for (const reason of mediaRefusals) {
      const id = `evd_${reason}`;
      await announce(id);
      await deps.register.settle(id, { state: 'refused', reason });
      for (const language of ['zh', 'en'] as const) {
        const answer = await readEvidenceStatus(deps, id, language);
        const text = answer.ok ? (answer.value.reasonText ?? '') : '';
        expect(text.length, `${reason} ${language}`).toBeGreaterThan(language === 'zh' ? 15 : 40);
        expect(/send|choose|upload|cut|请|改/i.test(text), text).toBe(true);
      }
    }
  });
});
