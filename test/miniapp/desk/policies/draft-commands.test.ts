import { describe, expect, it } from 'vitest';
import {
  arrangeDraftActions,
  draftFields,
  publishPreset,
} from '../../../../miniapp/src/desk/policies/draft-commands';

const namesOf = (...asked: Parameters<typeof draftFields>) => draftFields(...asked).map(({ name }) => name);

describe('the steps of a draft', () => {
  it('come in one order, with what ends it last', () => {
    expect(arrangeDraftActions(['discard', 'edit', 'submit'])).toEqual(['submit', 'edit', 'discard']);
    expect(arrangeDraftActions(['return', 'discard', 'publish'])).toEqual(['publish', 'return', 'discard']);
    expect(arrangeDraftActions([])).toEqual([]);
  });

  it('ask for the first day only when an edition is published', () => {
    expect(namesOf('publish', 'pack')).toEqual(['effectiveFrom', 'remark']);
    expect(namesOf('publish', 'calendar')).toEqual(['remark']);
    expect(namesOf('publish', 'area')).toEqual(['remark']);
    expect(namesOf('submit', 'pack')).toEqual(['remark']);
  });

  it('never return a draft without a reason', () => {
    expect(draftFields('return', 'pack')).toEqual([
      expect.objectContaining({ name: 'remark', required: true, min: 2 }),
    ]);
  });
});

describe('the first day of an edition', () => {
  const draft = (effectiveFrom: string) => ({
    content: { kind: 'pack' as const, file: { effectiveFrom } },
  });
  it('is the one in the document, unless it is over', () => {
    expect(publishPreset(draft('2027-01-01'), '2026-11-21')).toEqual({ effectiveFrom: '2027-01-01' });
    expect(publishPreset(draft('2026-11-21'), '2026-11-21')).toEqual({ effectiveFrom: '2026-11-21' });
    expect(publishPreset(draft('2026-11-20'), '2026-11-21')).toEqual({});
  });
});
