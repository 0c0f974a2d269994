import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../functions/domain/jurisdiction/role.ts';
import { demoOfficers } from '../../functions/local/demo-city/staff.ts';
import { type FunctionName, functionNames } from '../../functions/runtime/environment.ts';
import { aReport } from '../api/cast.ts';
import { everything, type Surroundings, takenOver, takenOverWithCopy, thieves } from './attackers.ts';
import { type BreakInRow, breakInTable, expectComputed } from './computed-tables.ts';
import { countTellings, gatherCrowd, type Telling } from './crowd.ts';
import { scale, seedOf, timeLimitMs } from './scale.ts';
import { searchFor } from './search.ts';
import { type Dump, dumpOf } from './stolen-dump.ts';
import { openPages } from './views.ts';
import { createWorld, type World } from './world.ts';

const seed = seedOf('2');
const PEOPLE = scale('PEOPLE', 200, 10_000);
/** Requests and pages of a case are all made alike: everybody tries these many. */
const LOOKED_AT = 40;
const folder = mkdtempSync(join(tmpdir(), 'identities-'));

let world: World;
let crowd: Awaited<ReturnType<typeof gatherCrowd>>;
let dump: Dump;
let around: Surroundings;
let search: (where: Buffer) => string[];

beforeAll(async () => {
  world = await createWorld({ seed: `identities ${seed}`, folder });
  crowd = await gatherCrowd(world, PEOPLE, `crowd ${seed}`);
  dump = await dumpOf(world, folder);
  const { keys, keyedHash: hash } = world.system.deps;
  around = { keys, hash, suspects: crowd.openids };
  search = searchFor(crowd.canaries);
}, timeLimitMs);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const identifying: readonly Telling[] = ['name', 'wechat', 'payee', 'original'];
const foundIn = (loot: Buffer) => countTellings(search(loot));
const kindsFound = (loot: Buffer): readonly Telling[] => {
  const counts = foundIn(loot);
  return identifying.filter((telling) => counts[telling] > 0);
};

describe(`whoever breaks in (seed ${seed})`, () => {
  it('holding the master keys and a copy of everything finds everybody: the search works', async () => {
    expect(foundIn(await everything(dump, around))).toEqual({
      name: PEOPLE,
      wechat: PEOPLE,
      payee: crowd.paid,
      original: crowd.paid,
      report: PEOPLE,
    });
  });

  it('with copies and no key finds nobody', async () => {
    for (const [name, loot] of Object.entries(thieves(dump, around)))
      expect([name, ...kindsFound(await loot())]).toEqual([name]);
  });

  /** What a function is there to know. Whatever is not written here, no break-in into it may tell. */
  const purposes: Readonly<Record<FunctionName, readonly Telling[]>> = {
    'citizen-api': ['name', 'wechat', 'payee'],
    'officer-api': [],
    'finance-api': ['payee'],
    'identity-api': ['name', 'wechat', 'original'],
    webhooks: [],
    'deadline-sweep': [],
    'reward-sweep': ['payee'],
    'retention-sweep': [],
    'table-stream': ['name', 'wechat'],
    'evidence-pipeline': [],
  };
  const rows: BreakInRow[] = [];

  it('into one function finds what that function is there to know, also with copies of everything', async () => {
    for (const name of functionNames) {
      const alone = foundIn(await takenOver(name, dump, around));
      const withCopy = foundIn(await takenOverWithCopy(name, dump, around));
      rows.push({ name, alone, withCopy });
      const tooMuch = identifying.filter(
        (telling) => alone[telling] + withCopy[telling] > 0 && !purposes[name].includes(telling),
      );
      expect([name, ...tooMuch]).toEqual([name]);
    }
    const without = functionNames.filter((name) => purposes[name].length === 0);
    console.log(
      `figure: two people: ${without.length} of ${functionNames.length} functions with copies of all stores and logs: 0 of ${PEOPLE} identities; the others only what they are for`,
    );
  });

  it('gets what the threat model says', () => {
    expectComputed(
      'break-ins',
      breakInTable(rows, {
        name: PEOPLE,
        wechat: PEOPLE,
        payee: crowd.paid,
        original: crowd.paid,
        report: PEOPLE,
      }),
    );
  });
});

describe('one member of staff alone', () => {
  const usernames = roles.map(
    (role) => demoOfficers.find((officer) => officer.roles.includes(role))?.username ?? '',
  );

  it(
    'asking for every identity, granting it to oneself and opening every page, finds nobody',
    async () => {
      const found: string[] = [];
      let requests = 0;
      for (const username of new Set(usernames)) {
        const own: string[] = [];
        const seen: string[] = [];
        await world.stepUp(username);
        const ask = async (method: string, path: string, body?: object) => {
          const answer = await world.call(method, path, { token: await world.officer(username), body });
          seen.push(answer.headers, answer.text);
          return answer;
        };
        for (const reportId of crowd.reportIds.slice(0, LOOKED_AT)) {
          const asked = await ask('POST', '/identity/unseal-requests', {
            reportId,
            reason: 'verify-facts',
            explanation: '需要核实排放时间',
          });
          // A report, its reward and anything else of it: an id is tried wherever a request of one's own would be.
          own.push(asked.body?.id ?? reportId);
          if (asked.status === 201) requests += 1;
        }
        for (const id of own) {
          await ask('POST', `/identity/unseal-requests/${id}/commands`, { command: 'approve' });
          await ask('GET', `/identity/unseal-requests/${id}`);
        }
        const told = { reportIds: crowd.reportIds.slice(0, LOOKED_AT), payoutIds: [], unsealIds: [] };
        const views = await openPages(world, told, username);
        const bytes = Buffer.from([...seen, ...views.values(), ...views.keys()].join('\n'));
        found.push(
          ...search(bytes)
            .filter((name) => !name.startsWith('report '))
            .map((name) => `${username}: ${name}`),
        );
      }
      console.log(
        `figure: two people: ${usernames.length} roles alone, each asking for ${LOOKED_AT} identities: ${requests} requests waiting, ${found.length} found`,
      );
      expect(found).toEqual([]);
      // An officer may ask for a few a day.
      expect(requests).toBeGreaterThan(10);
    },
    timeLimitMs,
  );

  it('needs a second person: then one identity is told, of the report that was asked about', async () => {
    const contact = { name: '孙二人', phone: '13800138001' };
    await world.stepUp('investigator-2');
    await world.stepUp('custodian-2');
    const of = async (who: string, method: string, path: string, body?: object) =>
      (await world.call(method, path, { token: await world.officer(who), body })).body;
    const token = await world.citizen('second');
    const { reportId } = (await world.call('POST', '/citizen/reports', { token, body: aReport({ contact }) }))
      .body;
    const asked = { reportId, reason: 'verify-facts', explanation: '需要核实排放时间' };
    const request = await of('investigator-2', 'POST', '/identity/unseal-requests', asked);
    expect(request.id, JSON.stringify(request)).toMatch(/^uns_/);
    const { id } = request;
    const waiting = await of('investigator-2', 'GET', `/identity/unseal-requests/${id}`);
    expect([waiting.id, waiting.contact], JSON.stringify(waiting)).toEqual([id, undefined]);
    const granted = await of('custodian-2', 'POST', `/identity/unseal-requests/${id}/commands`, {
      command: 'approve',
    });
    expect(granted.id, JSON.stringify(granted)).toBe(id);
    const seen = await of('investigator-2', 'GET', `/identity/unseal-requests/${id}`);
    expect(seen.contact, JSON.stringify(seen)).toMatchObject(contact);
  });
});
