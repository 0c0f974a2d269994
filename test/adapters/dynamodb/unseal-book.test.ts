import { GetItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { firstBrokenVersion } from '../../../functions/adapters/dynamodb/event-hash.ts';
import { eventOf, hashOf } from '../../../functions/adapters/dynamodb/event-item.ts';
import { keyAttributes, keys } from '../../../functions/adapters/dynamodb/keys.ts';
import type { UnsealEvent } from '../../../functions/domain/identity/unseal-event.ts';
import type { Change } from '../../../functions/ports/case-store.ts';
import { aFiling, county, filedAt } from '../../builders/a-filing.ts';
import { unsealEvent, unsealFacts } from '../../builders/an-unsealing.ts';
import { type StorageWorld, storageWorld } from './storage-world.ts';

const account = 'a'.repeat(43);
const page = { limit: 20 };
const [at1, at2, at3] = ['2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z', '2026-03-10T09:10:00.000Z'];
const asked = unsealEvent(unsealFacts.asked(), 1, at1);
const granted = unsealEvent(unsealFacts.granted(), 2, at2, 'officer:custodian-2');
const refused = unsealEvent(unsealFacts.refused(), 2, at2, 'officer:custodian-2');
const looked = unsealEvent(unsealFacts.looked(), 3, at3);

const filedBy = (reportId: string): readonly Change[] => [
  { kind: 'person', reportId, person: { account, openid: 'o-1', name: '张三', phone: '13800000000' } },
  { kind: 'account-link', account, reportId, filedAt },
];
const worldWith = async (more: readonly Change[] = filedBy('rpt_1')): Promise<StorageWorld> => {
  const world = await storageWorld();
  expect(await world.store.commit((await aFiling(world.keys, 'rpt_1', { more })).changes)).toBe('committed');
  return world;
};
const kept = async ({ freshAdapters }: StorageWorld, id: string, ...steps: readonly UnsealEvent[]) => {
  for (const [index, step] of steps.entries())
    expect(await freshAdapters().unseals.append(id, steps.slice(0, index), [step])).toBe('committed');
};
const idsOf = (found: { readonly items: readonly { readonly id: string }[] }) =>
  found.items.map(({ id }) => id);

describe('what is sealed', () => {
  it('is the person of a named report, and nobody of another', async () => {
    const { unseals } = await worldWith();
    expect(await unseals.isSealed('rpt_1')).toBe(true);
    expect(await unseals.isSealed('rpt_unknown')).toBe(false);
    const anonymous = await worldWith([]);
    expect(await anonymous.unseals.isSealed('rpt_1')).toBe(false);
    const coded = await worldWith([{ kind: 'receipt', receiptHash: 'h', reportId: 'rpt_1' }]);
    expect(await coded.unseals.isSealed('rpt_1')).toBe(false);
  });
});

describe('the record of an unsealing', () => {
  it('is read back as it was written', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked, granted, looked);
    const found = await world.freshAdapters().unseals.find('uns_1');
    expect(found?.events).toEqual([asked, granted, looked]);
    expect(found?.request).toMatchObject({
      step: 'granted',
      version: 3,
      requester: 'officer:investigator-1',
    });
    expect(await world.unseals.find('uns_unknown')).toBeUndefined();
  });

  it('takes one of two answers given at once', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked);
    const [one, other] = [world.freshAdapters().unseals, world.freshAdapters().unseals];
    const results = await Promise.all([
      one.append('uns_1', [asked], [granted]),
      other.append('uns_1', [asked], [refused]),
    ]);
    expect(results.toSorted()).toEqual(['committed', 'conflict']);
    const found = await world.unseals.find('uns_1');
    expect(found?.events).toHaveLength(2);
    const { items } = await world.unseals.accesses(account, page);
    expect(items.map(({ kind }) => kind)).toEqual([found?.events[1]?.type, 'unseal-requested']);
  });

  it('is not begun twice, and not continued from where it no longer ends', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked, granted);
    expect(await world.unseals.append('uns_1', [], [asked])).toBe('conflict');
    expect(await world.unseals.append('uns_1', [asked], [refused])).toBe('conflict');
    expect(await world.unseals.append('uns_2', [asked], [granted])).toBe('conflict');
    expect((await world.unseals.find('uns_1'))?.events).toEqual([asked, granted]);
    expect(await world.unseals.find('uns_2')).toBeUndefined();
  });

  it('is chained: a reason changed later in the table no longer fits', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked, granted, looked);
    expect(await brokenAt(world)).toBeUndefined();
    await world.client.send(
      new UpdateItemCommand({
        TableName: 'identities',
        Key: keyAttributes(keys.unsealEvent('uns_1', 2)),
        UpdateExpression: 'SET #by = :by',
        ExpressionAttributeNames: { '#by': 'by' },
        ExpressionAttributeValues: { ':by': { S: 'officer:custodian-1' } },
      }),
    );
    expect(await brokenAt(world)).toBe(2);
  });

  it('stands in no table of the cases and holds nothing of the person', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked, granted, looked);
    const stored = await partition(world, keys.unseal('uns_1'));
    expect(stored).toHaveLength(4);
    expect(JSON.stringify(stored)).not.toMatch(/张三|13800000000|o-1|aaaa/);
  });
});

describe('the lists of unsealings', () => {
  it('hold a request for the custodians of its county until it is answered, and for its author for good', async () => {
    const world = await worldWith();
    const { unseals } = world;
    await kept(world, 'uns_1', asked);
    await kept(
      world,
      'uns_2',
      unsealEvent(unsealFacts.asked({ reportId: 'rpt_2' }), 1, at2, 'officer:intake'),
    );
    expect(idsOf(await unseals.unanswered([county], page))).toEqual(['uns_1', 'uns_2']);
    expect(idsOf(await unseals.unanswered(['519902000000'], page))).toEqual([]);
    await kept(world, 'uns_3', unsealEvent(unsealFacts.asked({ reportId: 'rpt_3' }), 1, at3), {
      ...refused,
      at: at3,
    });
    expect(await unseals.append('uns_1', [asked], [granted])).toBe('committed');
    expect(idsOf(await unseals.unanswered([county], page))).toEqual(['uns_2']);
    expect(idsOf(await unseals.askedBy('investigator-1', page))).toEqual(['uns_3', 'uns_1']);
    expect(idsOf(await unseals.askedBy('intake', page))).toEqual(['uns_2']);
    expect(idsOf(await unseals.askedBy('nobody', page))).toEqual([]);
  });

  it('take one open request on a report: of two who ask at once one has to look again', async () => {
    const world = await worldWith();
    const results = await Promise.all(
      ['uns_1', 'uns_2'].map((id) => world.freshAdapters().unseals.append(id, [], [asked])),
    );
    expect(results.toSorted()).toEqual(['committed', 'conflict']);
    expect(idsOf({ items: await world.unseals.onReport('rpt_1') })).toHaveLength(1);
    expect(idsOf(await world.unseals.all([county], page))).toHaveLength(1);
  });

  it('give every request of several counties once, page by page, oldest first', async () => {
    const world = await worldWith();
    const wanted: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const division = n % 3 === 0 ? '519902100000' : '519901100000';
      const at = `2026-03-10T08:0${n}:00.000Z`;
      await kept(
        world,
        `uns_${n}`,
        unsealEvent(unsealFacts.asked({ division, reportId: `rpt_${n}` }), 1, at),
      );
      wanted.push(`uns_${n}`);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const found = await world.unseals.unanswered([county, '519902000000'], { limit: 2, cursor });
      seen.push(...idsOf(found));
      cursor = found.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(wanted);
  });
});

describe('what a reporter reads about the own identity', () => {
  it('is a line for each step of each request, newest first, naming units and no officer', async () => {
    const world = await worldWith();
    await kept(world, 'uns_1', asked, granted, looked, unsealEvent(unsealFacts.looked(), 4, at3));
    const { items } = await world.unseals.accesses(account, page);
    const line = { reportId: 'rpt_1', caseNumber: 'C12AB-34DEF', reason: 'verify-facts' };
    const bureau = '示范市生态环境局澄岭分局';
    const archive = '示范市生态环境保密档案中心';
    expect(items).toEqual([
      { ...line, at: at3, kind: 'contact-read', unit: bureau },
      { ...line, at: at2, kind: 'unseal-granted', unit: archive, until: '2026-03-10T09:30:00.000Z' },
      { ...line, at: at1, kind: 'unseal-requested', unit: bureau },
    ]);
    expect(JSON.stringify(await partition(world, keys.accesses(account)))).not.toMatch(
      /investigator|custodian/,
    );
    expect(await world.unseals.accesses('b'.repeat(43), page)).toEqual({ items: [] });
    const first = await world.unseals.accesses(account, { limit: 2 });
    const rest = await world.unseals.accesses(account, { limit: 2, cursor: first.cursor });
    expect([...first.items, ...rest.items]).toEqual(items);
  });
});

const partition = async ({ client }: StorageWorld, pk: string) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: 'identities',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    }),
  );
  return Items;
};

const brokenAt = async (world: StorageWorld) => {
  const { Item: head = {} } = await world.client.send(
    new GetItemCommand({ TableName: 'identities', Key: keyAttributes(keys.unsealHead('uns_1')) }),
  );
  const events = (await partition(world, keys.unseal('uns_1')))
    .filter(({ sk }) => sk?.S !== 'HEAD')
    .map(eventOf);
  return firstBrokenVersion(events, { version: Number(head['version']?.N), hash: hashOf(head) });
};
