import { createHash } from 'node:crypto';
import { payoutStates } from '../../functions/contract/finance.ts';
import { rewardStates } from '../../functions/contract/rewards.ts';
import { roles } from '../../functions/domain/jurisdiction/role.ts';
import { demoOfficers } from '../../functions/local/demo-city/staff.ts';
import type { Told } from './story.ts';
import { type Answer, staffRoutes, type World } from './world.ts';

export type Views = Map<string, string>;

/** The claim names an account so that it is paid: finance alone sees the payee, and nothing else differs. */
const payee = /"payee":\{[^}]*\}/g;

const stateOf = (path: string): readonly string[] => {
  if (path === '/officer/rewards') return rewardStates;
  return path === '/finance/payouts' ? payoutStates : [];
};

/** Every address staff can open: from the route tables, so that a new one is looked at without being named. */
const addresses = (told: Told): readonly string[] => {
  const rewardIds = told.reportIds.map((id) => `rwd_${id.slice(4)}`);
  const nothing = '0'.repeat(26);
  return staffRoutes
    .filter(({ operation }) => operation.method === 'GET')
    .flatMap(({ operation: { path, query } }) => {
      const pages = query === undefined ? '' : '?limit=50';
      if (path === '/officer/reads') return [`${path}?username=intake`, `${path}?limit=50&username=township`];
      if (!path.includes('{'))
        return [`${path}${pages}`, ...stateOf(path).map((state) => `${path}${pages}&state=${state}`)];
      if (path.includes('/cases/')) return [...told.reportIds, `rpt_${nothing}`].map((id) => fill(path, id));
      if (path.includes('/rewards/')) return [...rewardIds, `rwd_${nothing}`].map((id) => fill(path, id));
      if (path.includes('/unseal')) return [...told.unsealIds, `uns_${nothing}`].map((id) => fill(path, id));
      return [...told.reportIds, ...told.payoutIds, ...told.unsealIds].map((id) => fill(path, id));
    });
};

const fill = (path: string, id: string): string => path.replace(/\{[^}]+\}/, id);

export const viewOf = (path: string, { status, headers, text }: Answer): string => {
  const shown = path.startsWith('/finance/payouts') && status === 200;
  return `${status}\n${headers}\n${shown ? text.replace(payee, '"payee":{}') : text}`;
};

/** One officer of every post, and some of other places, who see less. */
const onlookers: readonly string[] = [
  ...roles.flatMap((role) => demoOfficers.find((officer) => officer.roles.includes(role))?.username ?? []),
  'township-2',
  'grid-4',
  'intake-east',
  'supervisor',
  'custodian-2',
  'custodian-east',
].filter((username, index, all) => all.indexOf(username) === index);

/** All that every officer of the city can get at this moment, and what handlers leave behind elsewhere. */
export const lookAround = async (
  world: World,
  told: Told,
  usernames: readonly string[] = onlookers,
): Promise<Views> => {
  const views: Views = new Map();
  const files = new Set<string>();
  for (const username of usernames) {
    for (const [name, view] of await openPages(world, told, username)) {
      views.set(name, view);
      for (const [url] of view.matchAll(/\/local\/blobs\/[^"]+/g)) files.add(url);
    }
    for (const [name, view] of await takePapers(world, told, username)) views.set(name, view);
  }
  for (const url of files) {
    const file = await world.download(url);
    const bytes = Buffer.from(await file.arrayBuffer());
    const hash = createHash('sha256').update(bytes).digest('hex');
    const headers = [...file.headers].filter(([name]) => name !== 'date');
    views.set(`file ${url}`, `${file.status}\n${JSON.stringify(headers)}\n${bytes.length} ${hash}`);
  }
  for (const [index, line] of world.logged.entries()) views.set(`log ${index}`, line);
  for (const [name, view] of streamOf(world)) views.set(name, view);
  // Whom it goes to is the reporter's own address; all else of a message is what an operator on the way reads.
  for (const [index, { to: _to, ...message }] of world.system.outbox.list().entries())
    views.set(`message ${index}`, JSON.stringify(message));
  return views;
};

/** Every page that one officer can open, as the browser gets it. */
export const openPages = async (world: World, told: Told, username: string): Promise<Views> => {
  const views: Views = new Map();
  const token = await world.officer(username);
  for (const path of addresses(told)) {
    let next: string | undefined = path;
    for (let page = 1; next !== undefined; page += 1) {
      const answer: Answer = await world.call('GET', next, { token });
      views.set(`${username} GET ${path} ${page}`, viewOf(path, answer));
      next = answer.body?.cursor === undefined ? undefined : `${path}&cursor=${answer.body.cursor}`;
    }
  }
  return views;
};

/** As many reports as there are ways for a story to end. */
const EACH_ENDING = 6;

/** Slips and workbooks, byte for byte. */
const takePapers = async (world: World, told: Told, username: string): Promise<Views> => {
  const views: Views = new Map();
  const token = await world.officer(username);
  await world.stepUp(username);
  const take = async (path: string, body: object) => {
    const key = `${username} ${path}`.slice(0, 64);
    views.set(`${username} POST ${path}`, viewOf(path, await world.call('POST', path, { token, body, key })));
  };
  await take('/officer/exports', { kind: 'cases' });
  for (const id of told.reportIds.slice(0, EACH_ENDING)) await take(`/officer/cases/${id}/slip`, {});
  return views;
};

/** What the function at the table's stream is given; the stream forgets after a day. */
export const streamOf = (world: World): Views =>
  new Map(
    world
      .stream()
      .map((record) => [`stream ${record.dynamodb.SequenceNumber}`, JSON.stringify(record, binaryAsHex)]),
  );

const binaryAsHex = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;

/** Names of the views that are not the same bytes in both worlds, in both directions. */
export const differences = (a: Views, b: Views): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

export const sizeOf = (views: Views): number =>
  [...views.values()].reduce((sum, view) => sum + Buffer.byteLength(view), 0);
