import { describe, expect, it } from 'vitest';
import type { Change } from '../../../functions/ports/case-store.ts';
import type { Payee, Person } from '../../../functions/ports/person.ts';
import { aFiling } from '../../builders/a-filing.ts';
import { storageWorld } from './storage-world.ts';

const person: Person = { account: 'acc-1', openid: 'openid-1', name: '张三', phone: '13800000000' };
const link = (account: string, reportId: string, filedAt: string): Change => ({
  kind: 'account-link',
  account,
  reportId,
  filedAt,
});

describe('the vault', () => {
  it('tells who reported to whoever may open it', async () => {
    const world = await storageWorld();
    const { changes } = await aFiling(world.keys, 'rpt_1', {
      more: [
        { kind: 'person', reportId: 'rpt_1', person },
        link('acc-1', 'rpt_1', '2026-03-10T08:00:00.000Z'),
      ],
    });
    expect(await world.store.commit(changes)).toBe('committed');
    const { vault } = world.freshAdapters();
    expect(await vault.person('rpt_1')).toEqual(person);
    expect(await vault.person('rpt_2')).toBeUndefined();
    expect(await vault.owns('acc-1', 'rpt_1')).toBe(true);
    expect(await vault.owns('acc-2', 'rpt_1')).toBe(false);
    expect(await vault.owns('acc-1', 'rpt_2')).toBe(false);
  });

  it('knows who filed also where no person was given, and then tells no person', async () => {
    const world = await storageWorld();
    await world.store.commit([link('acc-1', 'rpt_1', '2026-03-10T08:00:00.000Z')]);
    expect(await world.vault.owns('acc-1', 'rpt_1')).toBe(true);
    expect(await world.vault.person('rpt_1')).toBeUndefined();
  });

  it('gives a report one owner for ever', async () => {
    const world = await storageWorld();
    await world.store.commit([link('acc-1', 'rpt_1', '2026-03-10T08:00:00.000Z')]);
    expect(await world.store.commit([link('acc-2', 'rpt_1', '2026-03-11T08:00:00.000Z')])).toBe('conflict');
    expect(await world.vault.owns('acc-2', 'rpt_1')).toBe(false);
    expect(await world.vault.reportsOf('acc-2', { limit: 5 })).toEqual({ items: [] });
  });

  it('lists the reports of an account newest first, losing and repeating none', async () => {
    const world = await storageWorld();
    // Two in the same millisecond: the id decides.
    const days = [3, 1, 5, 5, 2, 4];
    for (const [n, day] of days.entries())
      await world.store.commit([link('acc-1', `rpt_${n}`, `2026-03-0${day}T08:00:00.000Z`)]);
    await world.store.commit([link('acc-10', 'rpt_other', '2026-03-09T08:00:00.000Z')]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.vault.reportsOf('acc-1', { limit: 2, cursor });
      expect(page.items).toHaveLength(2);
      seen.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(['rpt_3', 'rpt_2', 'rpt_5', 'rpt_0', 'rpt_4', 'rpt_1']);
  });

  it('finds a report by the hash of its receipt code, which belongs to one report', async () => {
    const world = await storageWorld();
    const receipt = (reportId: string): Change => ({ kind: 'receipt', receiptHash: 'hash', reportId });
    expect(await world.store.commit([receipt('rpt_1')])).toBe('committed');
    expect(await world.store.commit([receipt('rpt_2')])).toBe('conflict');
    expect(await world.vault.reportOfReceipt('hash')).toBe('rpt_1');
    expect(await world.vault.reportOfReceipt('other')).toBeUndefined();
  });

  it.each<Payee>([
    { channel: 'wechat', openid: 'openid-1' },
    { channel: 'wechat', openid: 'openid-1', name: '张三' },
    { channel: 'bank', accountName: '张三', accountNumber: '6222020000000000000', bankName: '工商银行' },
  ])('keeps the payee of a payout: $channel', async (payee) => {
    const world = await storageWorld();
    await world.store.commit([{ kind: 'payee', payoutId: 'pay_1', payee }]);
    expect(await world.vault.payee('pay_1')).toEqual(payee);
    expect(await world.vault.payee('pay_2')).toBeUndefined();
    expect(await world.store.commit([{ kind: 'payee', payoutId: 'pay_1', payee }])).toBe('conflict');
  });

  it('keeps sessions until the instant they expire, whether or not the table has dropped them', async () => {
    const world = await storageWorld();
    const expiresAt = '2026-03-10T09:00:00.000Z';
    const account = { kind: 'account', account: 'acc-1', openid: 'openid-1', expiresAt } as const;
    const receipt = { kind: 'receipt', reportId: 'rpt_1', expiresAt } as const;
    await world.vault.openSession('hash-1', account);
    await world.vault.openSession('hash-2', receipt);
    expect(await world.vault.session('hash-1')).toEqual(account);
    expect(await world.vault.session('hash-2')).toEqual(receipt);
    world.clock.to('2026-03-10T08:59:59.999Z');
    expect(await world.vault.session('hash-1')).toEqual(account);
    world.clock.to(expiresAt);
    expect(await world.vault.session('hash-1')).toBeUndefined();
    world.clock.forward(2000);
    expect(await world.engine.expireTtl()).toBe(2);
  });
});
