import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOfficers, demoOtpSecret } from '../../functions/local/demo-city/staff.ts';
import { functionNames } from '../../functions/runtime/environment.ts';
import { everything, type Surroundings, takenOver, takenOverWithCopy, thieves } from './attackers.ts';
import { searchFor } from './search.ts';
import { type Dump, dumpOf } from './stolen-dump.ts';
import { createWorld, type World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'staff-secrets-'));
const secrets = demoOfficers.map(({ username }) => [username, demoOtpSecret(username)] as const);
const foundIn = searchFor(secrets);

let world: World;
let dump: Dump;
let around: Surroundings;

beforeAll(async () => {
  world = await createWorld({ seed: 'staff secrets', folder });
  // As used: a code was asked for and kept count of.
  await world.officer('intake');
  dump = await dumpOf(world, folder);
  around = { keys: world.system.deps.keys, hash: world.system.deps.keyedHash, suspects: [] };
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

describe('the secrets behind the one-time codes of the staff', () => {
  it('are found by whoever holds the master keys and a copy of everything: the search works', async () => {
    expect(foundIn(await everything(dump, around)).toSorted()).toEqual(
      secrets.map(([name]) => name).toSorted(),
    );
  });

  it('are in no copy of tables, bucket or logs without a key', async () => {
    for (const [name, loot] of Object.entries(thieves(dump, around)))
      expect([name, ...foundIn(await loot())]).toEqual([name]);
  });

  it('are open to the function that staff sign in with, and to no other, also with copies of everything', async () => {
    const opened: string[] = [];
    for (const name of functionNames) {
      const found = [
        ...foundIn(await takenOver(name, dump, around)),
        ...foundIn(await takenOverWithCopy(name, dump, around)),
      ];
      if (found.length > 0) opened.push(name);
    }
    expect(opened).toEqual(['officer-api']);
  });

  it('do not open in the place of a colleague’s', async () => {
    const item = (username: string) =>
      dump.cases.find(({ pk, sk }) => pk?.S === `S#${username}` && sk?.S === 'STAFF') ?? {};
    const { wrapped, sealed } = item('intake');
    if (wrapped === undefined || sealed === undefined) throw new Error('nothing sealed');
    await world.system.client.send(
      new PutItemCommand({ TableName: 'cases', Item: { ...item('finance'), wrapped, sealed } }),
    );
    await expect(world.system.adapters.staff.account('finance')).rejects.toThrow();
    expect((await world.system.adapters.staff.account('intake'))?.otpSecret).toBe(demoOtpSecret('intake'));
  });
});
