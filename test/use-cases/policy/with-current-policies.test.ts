import { expect, it } from 'vitest';
import { UnknownEdition } from '../../../functions/domain/policy/unknown-edition.ts';
import { withCurrentPolicies } from '../../../functions/use-cases/policy/with-current-policies.ts';

const library = () => {
  const refreshed: string[] = [];
  return {
    refreshed,
    refresh: async (how: 'stale' | 'now') => {
      refreshed.push(how);
    },
  };
};

it('what meets an edition of another process reads it and is done again, once', async () => {
  const known = library();
  let runs = 0;
  const answer = await withCurrentPolicies(known, async () => {
    runs += 1;
    if (runs === 1) throw new UnknownEdition('default-12', 2);
    return 'done';
  });
  expect([answer, runs, known.refreshed]).toEqual(['done', 2, ['stale', 'now']]);
  const never = withCurrentPolicies(library(), async () => {
    throw new UnknownEdition('default-12', 9);
  });
  await expect(never).rejects.toThrow('no such policy edition: default-12 9');
});

it('no other fault is tried again', async () => {
  const known = library();
  let runs = 0;
  const failing = withCurrentPolicies(known, async () => {
    runs += 1;
    throw new Error('storage');
  });
  await expect(failing).rejects.toThrow('storage');
  expect([runs, known.refreshed]).toEqual([1, ['stale']]);
});
