import { describe, expect, it } from 'vitest';
import {
  allowedDraftCommands,
  type DraftStep,
  draftState,
  type PolicyDraft,
  whyNotDraft,
} from '../../../functions/domain/policy/policy-draft.ts';

const draft = (...steps: readonly (readonly [DraftStep['step'], string])[]): PolicyDraft => ({
  id: 'drf_1',
  content: { kind: 'area', division: '519901000000', policyId: 'default-12' },
  steps: steps.map(([step, by], index) => ({
    version: index + 1,
    step,
    by,
    at: '2026-03-10T01:00:00.000Z',
    commandId: String(index),
    payloadHash: '',
  })),
});

describe('a draft', () => {
  it('is submitted by its author and published by anybody else', () => {
    const submitted = draft(['drafted', 'a'], ['submitted', 'a']);
    expect(draftState(submitted)).toBe('submitted');
    expect(allowedDraftCommands(submitted, 'a')).toEqual(['return', 'discard']);
    expect(allowedDraftCommands(submitted, 'b')).toEqual(['return', 'publish', 'discard']);
    expect(whyNotDraft('publish', submitted, 'a')).toBe('policy.same-person');
    expect(whyNotDraft('submit', draft(['drafted', 'a']), 'b')).toBe('policy.not-author');
  });

  it('belongs to whoever wrote it last', () => {
    const edited = draft(['drafted', 'a'], ['edited', 'b'], ['submitted', 'b']);
    expect(whyNotDraft('publish', edited, 'b')).toBe('policy.same-person');
    expect(whyNotDraft('publish', edited, 'a')).toBeUndefined();
  });

  it.each(['published', 'discarded'] as const)('that was %s is never touched again', (end) => {
    const ended = draft(['drafted', 'a'], ['submitted', 'a'], [end, 'b']);
    for (const by of ['a', 'b', 'c']) expect(allowedDraftCommands(ended, by)).toEqual([]);
  });

  it('cannot be changed while it waits for its second signature', () => {
    const submitted = draft(['drafted', 'a'], ['submitted', 'a']);
    expect(whyNotDraft('edit', submitted, 'a')).toBe('policy.not-in-this-state');
    expect(allowedDraftCommands(draft(['drafted', 'a'], ['submitted', 'a'], ['returned', 'b']), 'a')).toEqual(
      ['edit', 'submit', 'discard'],
    );
  });
});
