import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoAdapters } from '../../../functions/adapters/dynamodb/create-dynamo-adapters.ts';
import { aFiling, anEvent, aRow } from '../../builders/a-filing.ts';
import { aRewardChange, nominated, rewardEvents } from '../../builders/a-reward-change.ts';
import { randomness, storageWorld } from './storage-world.ts';

const canary = (name: string) => `${name}-${Buffer.from(randomness.bytes(9)).toString('hex')}`;

const secrets = {
  description: canary('我住三号楼'),
  address: canary('工业大道'),
  partyName: canary('化工厂'),
  name: canary('张三'),
  phone: canary('138'),
  openid: canary('openid'),
  note: canary('现场'),
  accountNumber: canary('6222'),
};

describe('the stored data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'green-whistle-storage-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hold no text of a report and nothing of a person in the clear, neither in items nor in the file', async () => {
    const world = await storageWorld({ path: join(folder, 'city.sqlite') });
    const { description, address, partyName, name, phone, openid, note, accountNumber } = secrets;
    const { changes, events } = await aFiling(world.keys, 'rpt_1', {
      facts: { description, address, partyName },
      more: [{ kind: 'person', reportId: 'rpt_1', person: { openid, name, phone } }],
    });
    await world.store.commit(changes);
    const checked = anEvent(
      {
        type: 'site-checked',
        data: { visitedAt: '2026-03-11T02:00:00.000Z', violationSeen: true, notes: note, evidence: [] },
      },
      { version: 2 },
    );
    const row = aRow('rpt_1', [...events, checked]);
    await world.store.commit([{ kind: 'case', id: 'rpt_1', events: [checked], row }]);
    await world.store.commit([
      {
        kind: 'payee',
        payoutId: 'pay_1',
        payee: { channel: 'bank', accountName: name, accountNumber, bankName: '工商银行' },
      },
    ]);
    const read = await world.freshAdapters().store.readCase('rpt_1');
    expect(JSON.stringify(read)).toContain(description);

    const items = await Promise.all(
      ['cases', 'identities'].map((TableName) => world.client.send(new ScanCommand({ TableName }))),
    );
    const asBytes = (key: string, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') + key : value;
    const stored = JSON.stringify(items, asBytes);
    const before = filesOf(folder);
    world.engine.close();
    const places = [Buffer.from(stored), ...before, ...filesOf(folder)];
    expect(before.length).toBeGreaterThan(0);
    expect(places.some((bytes) => bytes.includes('R#rpt_1'))).toBe(true);
    for (const secret of Object.values(secrets))
      for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, -4)])
        for (const bytes of places) expect(bytes.includes(form), form).toBe(false);
  });

  it('hold what a reporter wrote about a reward sealed, for finance to pay without reading it', async () => {
    const world = await storageWorld();
    const { changes } = await aFiling(world.keys, 'rpt_1');
    await world.store.commit(changes);
    const said = canary('我是三号楼的');
    const events = rewardEvents(
      nominated,
      { type: 'rejected', data: { reason: '' } },
      { type: 'objected', data: { reason: said } },
    );
    expect(await world.store.commit([aRewardChange('rwd_1', events)])).toBe('committed');
    const { Items } = await world.client.send(new ScanCommand({ TableName: 'cases' }));
    expect(JSON.stringify(Items)).not.toContain(said);
    const reasonFor = async (opensCases: boolean) => {
      const adapters = createDynamoAdapters({ ...world.options, opensCases });
      return (await adapters.store.readReward('rwd_1'))?.reward.objection?.reason;
    };
    expect(await reasonFor(true)).toBe(said);
    expect(await reasonFor(false)).toBe('');
  });
});

const filesOf = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name)));
