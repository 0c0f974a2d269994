import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxOpenid } from '../../functions/local/wechat/sandbox-people.ts';
import { aReport, castOf, rewardOf } from '../api/cast.ts';
import type { RunningSystem } from '../api/running-system.ts';
import { exifSegment, factorySmoke, withSegments } from '../fixtures/jpeg.ts';
import { scale, seedOf, timeLimitMs } from './scale.ts';
import { type Canary, formsCount, searchFor } from './search.ts';
import { draws } from './seeded.ts';
import { createWorld, type World } from './world.ts';

const seed = seedOf('11');
/** Twenty canaries each: 10,000 in the long setting. */
const FLOWS = scale('FLOWS', 100, 500);
const draw = draws(`canaries ${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'canaries-'));

/** Everything personal a reporter gives, or a phone gives away, each one never seen before. */
const person = (n: number) => ({
  wechat: `wx${draw.word(14)}`,
  name: `赵${draw.word(10)}`,
  phone: `1${draw.digits(10)}`,
  address: `10.${n % 250}.${draw.below(250)}.${draw.below(250)}`,
  userAgent: `Phone/${draw.word(16)}`,
  exif: `EXIF${draw.word(16)}`,
  fileName: `IMG${draw.word(16)}.jpg`,
  accountName: `钱${draw.word(10)}`,
  accountNumber: draw.digits(19),
  bankName: `银行${draw.word(12)}`,
  description: `车间后门夜里排放${draw.word(14)}`,
  place: `工业路${draw.word(14)}`,
  party: `化工厂${draw.word(14)}`,
  message: `留言${draw.word(14)}`,
  supplement: `补充${draw.word(14)}`,
  comment: `评价${draw.word(14)}`,
  withdrawal: `撤回${draw.word(14)}`,
  review: `不服${draw.word(14)}`,
  wrong: `错误${draw.word(14)}`,
});
type Person = ReturnType<typeof person>;

let world: World;
let cast: ReturnType<typeof castOf>;
/** The store fails when told to, with a message that quotes what it was given. */
let broken = false;
let streamed = '';
const people: Person[] = [];
const statuses = new Map<number, number>();

beforeAll(async () => {
  world = await createWorld({
    seed: `canaries ${seed}`,
    folder,
    change: ({ store }) => ({
      store: {
        ...store,
        commit: (changes) => {
          if (broken) throw new Error(`could not write ${JSON.stringify(changes)}`);
          return store.commit(changes);
        },
      },
    }),
  });
  cast = castOf(world as unknown as RunningSystem);
  for (let n = 0; n < FLOWS; n += 1) await live(n);
  // The stream forgets after a day.
  streamed = JSON.stringify(world.stream(), binaryAsBase64);
  await world.moveTo('2026-04-20T09:00:00+08:00');
}, timeLimitMs);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const binaryAsBase64 = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const live = async (n: number): Promise<void> => {
  const who = person(n);
  people.push(who);
  const from = { address: who.address, userAgent: who.userAgent };
  const token = n % 4 === 3 ? undefined : await world.citizen(who.wechat, from);
  const ask = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await world.call(method, path, {
      ...from,
      token,
      body,
      headers,
      key: `${who.wechat} ${path}`.slice(0, 64),
    });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer;
  };
  const disclosure = token === undefined ? (['coded', 'anonymous'] as const)[n % 8 === 3 ? 0 : 1] : 'named';
  const picture = withSegments(factorySmoke(), exifSegment(who.exif));
  const file = { kind: 'photo', contentType: 'image/jpeg', bytes: picture.length };
  const { body: announced } = await ask('POST', '/citizen/evidence', file);
  await world.send(announced.upload.fields, picture, who.fileName);
  const report = {
    ...aReport({ disclosure, description: who.description, reportedParty: { name: who.party } }),
    place: { lng: 105.47, lat: 30.51, system: 'gcj02', address: who.place },
    evidence: [announced.evidenceId],
    ...(disclosure === 'named' && { contact: { name: who.name, phone: who.phone } }),
  };
  // What goes wrong must be as quiet as what goes well.
  await ask('POST', '/citizen/reports', { ...report, contact: { name: who.name, phone: who.wrong } });
  await ask('POST', '/citizen/reports', `{"contact": {"name": "${who.name}"`);
  await ask('GET', `/citizen/reports/${who.wechat}?name=${encodeURIComponent(who.name)}`);
  await ask('POST', '/citizen/sessions', { code: who.wrong });
  await ask('GET', '/citizen/reports', undefined, { authorization: `Bearer ${who.phone}${who.phone}` });
  broken = true;
  await ask('POST', '/citizen/reports', report);
  broken = false;
  const filed = await ask('POST', '/citizen/reports', report);
  expect(filed.status, filed.text).toBe(201);
  const { reportId } = filed.body;
  const path = `/citizen/reports/${reportId}`;
  if (disclosure !== 'named') return;
  await ask('POST', `${path}/messages`, { text: who.message });
  await ask('POST', `${path}/supplements`, { text: who.supplement });
  if (n % 4 === 1) {
    await ask('POST', `${path}/withdrawal`, { reason: who.withdrawal });
    return;
  }
  await cast.replied(reportId, '2026-03-10');
  await ask('POST', `${path}/rating`, { stars: 3, comment: who.comment });
  if (n % 4 === 2) {
    await ask('POST', `${path}/review`, { reason: who.review });
    return;
  }
  await cast.notified(rewardOf(reportId));
  const { accountName, accountNumber, bankName } = who;
  const payout = { channel: 'bank', accountName, accountNumber, bankName };
  await ask('POST', `/citizen/rewards/${rewardOf(reportId)}/claim`, { payout, consent: true });
  const { id } = await cast.payout('waiting');
  await cast.money('finance', id, { command: 'pay' });
  await cast.money('finance', id, { command: 'confirm' });
};

const hitsIn = (where: Buffer, canaries: readonly Canary[]): string[] => searchFor(canaries)(where);

const canariesOf = (...names: readonly (keyof Person)[]) =>
  people.flatMap((who, n) => names.map((name) => [`${name} of person ${n}`, who[name]] as const));
const all = () => canariesOf(...(Object.keys(people[0] ?? {}) as (keyof Person)[]));
const openids = () =>
  people.map(({ wechat }, n) => [`openid of person ${n}`, sandboxOpenid(wechat)] as const);

const filesBelow = (top: string): readonly string[] =>
  readdirSync(top, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

describe(`what a reporter tells (seed ${seed})`, () => {
  it('took part in all kinds of success and failure', () => {
    for (const status of [200, 201, 400, 401, 404, 500])
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(9);
    console.log(
      `figure: canaries: ${all().length + openids().length} in ${FLOWS} flows, ${formsCount} forms each: 0 hits`,
    );
  });

  it('is found by this search where it is not hidden', () => {
    const [[name, text] = ['', '']] = all();
    const log = `x ${Buffer.from(`some ${text} more`).toString('base64')}`;
    expect(hitsIn(Buffer.from(log), [[name, text]])).toEqual([name]);
    expect(hitsIn(Buffer.from(encodeURIComponent(`/${text}`)), [[name, text]])).toEqual([name]);
    expect(hitsIn(Buffer.from('nothing'), [[name, text]])).toEqual([]);
  });

  it('is in no line of the log, not even of a fault that quotes it', () => {
    const faults = world.logged.filter((line) => line.includes('request-failed'));
    expect(faults.length).toBeGreaterThanOrEqual(FLOWS);
    expect(hitsIn(Buffer.from(world.logged.join('\n')), [...all(), ...openids()])).toEqual([]);
  });

  it('is in no text of a message', () => {
    const texts = world.system.outbox.list().map(({ to: _to, ...message }) => message);
    expect(texts.length).toBeGreaterThan(FLOWS);
    expect(hitsIn(Buffer.from(JSON.stringify(texts)), [...all(), ...openids()])).toEqual([]);
  });

  it('is in no name of a stored file, and not in the copies staff are given', () => {
    const files = filesBelow(join(folder, 'evidence'));
    const clean = files.filter((path) => path.includes('clean'));
    expect(clean.length).toBeGreaterThanOrEqual(FLOWS);
    expect(hitsIn(Buffer.from(files.join('\n')), [...all(), ...openids()])).toEqual([]);
    expect(hitsIn(Buffer.concat(clean.map((path) => readFileSync(path))), all())).toEqual([]);
  });

  it('cannot be read in the database files', () => {
    const files = filesBelow(folder).filter((path) => path.includes('dynamodb.sqlite'));
    const bytes = Buffer.concat(files.map((path) => readFileSync(path)));
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(hitsIn(bytes, [...all(), ...openids()])).toEqual([]);
  });

  it('is in no record of the stream', () => {
    expect(streamed.split('"SequenceNumber"').length).toBeGreaterThan(FLOWS * 5);
    expect(hitsIn(Buffer.from(streamed), [...all(), ...openids()])).toEqual([]);
  });
});
