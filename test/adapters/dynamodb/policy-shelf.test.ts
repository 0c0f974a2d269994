import { beforeEach, describe, expect, it } from 'vitest';
import type { Organisation } from '../../../functions/domain/jurisdiction/organisation.ts';
import type { DraftStep, PolicyDraft } from '../../../functions/domain/policy/policy-draft.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

let world: StorageWorld;
beforeEach(async () => {
  world = await storageWorld();
});

const file = { id: 'default-12', edition: 2, title: { zh: '办法', en: 'Measure' } };
const step = (version: number, kind: DraftStep['step'], by = 'officer:a'): DraftStep => ({
  version,
  step: kind,
  by,
  at: `2026-03-10T0${version}:00:00.000Z`,
  commandId: `c${version}`,
  payloadHash: 'h',
});
const draft = (id: string, ...steps: readonly DraftStep[]): PolicyDraft => ({
  id,
  content: { kind: 'pack', file },
  steps,
});
const edition = (number: number) => ({
  kind: 'edition' as const,
  id: 'default-12',
  edition: number,
  file: { ...file, edition: number },
  author: 'officer:a',
  publishedBy: 'officer:b',
  publishedAt: '2026-03-10T02:00:00.000Z',
});

describe('a draft', () => {
  it('is kept with its signatures, each on the one before it', async () => {
    const { shelf } = world;
    const first = draft('drf_1', step(1, 'drafted'));
    expect(await shelf.save(first)).toBe('saved');
    expect(await shelf.save(first)).toBe('conflict');
    const second = draft('drf_1', step(1, 'drafted'), step(2, 'submitted'));
    expect(await shelf.save(second)).toBe('saved');
    expect(await shelf.save({ ...second, steps: [step(1, 'drafted'), step(2, 'discarded')] })).toBe(
      'conflict',
    );
    expect(await world.freshAdapters().shelf.draft('drf_1')).toEqual(second);
    expect(await shelf.draft('drf_2')).toBeUndefined();
    expect(await shelf.drafts()).toEqual([second]);
  });
});

describe('an edition', () => {
  it('is put once: the second of a number is refused with its draft, and nothing of it is written', async () => {
    const { shelf } = world;
    expect(await shelf.revision()).toBe(0);
    await shelf.save(draft('drf_1', step(1, 'drafted')));
    await shelf.save(draft('drf_2', step(1, 'drafted')));
    const signed = (id: string) => draft(id, step(1, 'drafted'), step(2, 'published', 'officer:b'));
    expect(await shelf.save(signed('drf_1'), edition(2))).toBe('saved');
    expect(await shelf.save(signed('drf_2'), edition(2))).toBe('conflict');
    expect((await shelf.draft('drf_2'))?.steps).toHaveLength(1);
    expect(await shelf.revision()).toBe(1);
    expect(await shelf.save(signed('drf_2'), edition(3))).toBe('saved');
    const { kind: _two, ...two } = edition(2);
    const { kind: _three, ...three } = edition(3);
    expect(await world.freshAdapters().shelf.published()).toEqual({ editions: [two, three], notices: [] });
    expect(await shelf.revision()).toBe(2);
  });
});

describe('a notice', () => {
  it('of a year is kept beside its amendment', async () => {
    const { shelf } = world;
    const notice = (revision: number) => ({
      kind: 'notice' as const,
      year: 2027,
      revision,
      file: { year: 2027, revision },
      author: 'officer:a',
      publishedBy: 'officer:b',
      publishedAt: '2026-11-05T02:00:00.000Z',
    });
    for (const number of [1, 2])
      expect(await shelf.save(draft(`drf_${number}`, step(1, 'drafted')), notice(number))).toBe('saved');
    expect((await shelf.published()).notices.map(({ revision }) => revision)).toEqual([1, 2]);
  });
});

describe('the measure of a place', () => {
  const city: Organisation = {
    city: { code: '519900000000', name: '示范市' },
    areas: [
      {
        code: '519901000000',
        name: '澄岭县',
        level: 'county',
        ring: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        policyId: 'default-12',
      },
    ],
    units: [],
  };

  it('changes with the draft, seen at once, and not when somebody changed it first', async () => {
    const { shelf, staff } = world;
    await world.putOrganisation(city);
    expect((await staff.organisation()).areas[0]?.policyId).toBe('default-12');
    const change = (before: string, policyId: string) => ({
      kind: 'area' as const,
      division: '519901000000',
      before,
      policyId,
    });
    expect(await shelf.save(draft('drf_1', step(1, 'drafted')), change('default-12', 'zhejiang-2020'))).toBe(
      'saved',
    );
    const [area] = (await staff.organisation()).areas;
    expect(area).toEqual({ ...city.areas[0], policyId: 'zhejiang-2020' });
    expect(await shelf.save(draft('drf_2', step(1, 'drafted')), change('default-12', 'jiangsu-2021'))).toBe(
      'conflict',
    );
    expect(await shelf.draft('drf_2')).toBeUndefined();
    expect(
      await shelf.save(draft('drf_3', step(1, 'drafted')), { ...change('x', 'y'), division: '110000000000' }),
    ).toBe('conflict');
  });
});
