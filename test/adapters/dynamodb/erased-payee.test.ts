import { expect, it } from 'vitest';
import { storageWorld } from './storage-world.ts';

const payee = { channel: 'cash' } as const;
const claim = { at: '2034-01-01T00:00:00.000Z', by: 'system', commandId: 'c', payloadHash: 'p' } as const;

it('whom a reward was paid to goes together with the way from the collection code to the payout', async () => {
  const { store, vault, erasures } = await storageWorld();
  for (const [payoutId, codeHash] of [
    ['pay_1', 'a'.repeat(43)],
    ['pay_2', 'b'.repeat(43)],
  ] as const)
    await store.commit([
      { kind: 'payee', payoutId, payee, codeHash },
      { kind: 'collection', codeHash, payoutId },
    ]);
  const keyHash = await erasures.payeeKey('pay_1');
  const erased = [{ what: 'payee', keyHash }] as const;
  const data = { reportId: 'rpt_1', caseNumber: 'C12AB-34DEF', erased };
  const event = { type: 'payee-erased', data, version: 1, ...claim } as const;
  expect(await erasures.append('ers_1', [], [event], [{ kind: 'payee', payoutId: 'pay_1' }])).toBe(
    'committed',
  );
  expect(await vault.payee('pay_1')).toBeUndefined();
  expect(await vault.payoutOfCollection('a'.repeat(43))).toBeUndefined();
  expect(await vault.payee('pay_2')).toEqual(payee);
  expect(await vault.payoutOfCollection('b'.repeat(43))).toBe('pay_2');
});
