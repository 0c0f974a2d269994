import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { assessmentFacts } from '../../../../functions/contract/assessment-facts.ts';
import { assess } from '../../../../functions/domain/reward/assessment/assess.ts';
import { fillFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { packFiles } from '../../../../functions/policies/pack-files.ts';
import { readPack } from '../../../../functions/policies/read-pack.ts';
import { sampleFacts } from '../../../../miniapp/src/desk/policies/sample-facts';

const packs = packFiles.map((file) => {
  const read = readPack(file);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return [read.pack.id, read.pack] as const;
});

describe('the sample to try a draft on', () => {
  it.each(packs)('makes sense to the engine under %s', (_id, pack) => {
    const parsed = safeParse(assessmentFacts, sampleFacts({ ...pack }, '2026-11-21'));
    expect(parsed.issues).toBeUndefined();
    if (!parsed.success) return;
    const assessed = assess(pack, fillFacts(parsed.output));
    expect(assessed).toMatchObject({ ok: true });
  });

  it('is sent as it is even when the document has no categories yet', () => {
    expect(safeParse(assessmentFacts, sampleFacts({}, '2026-11-21')).success).toBe(true);
  });
});
