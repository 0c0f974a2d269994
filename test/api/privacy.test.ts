import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sandboxOpenid } from '../../functions/local/wechat/sandbox-people.ts';
import { castOf, faults, rewardOf } from './cast.ts';
import { type Json, type RunningSystem, runSystem } from './running-system.ts';

const START = '2026-03-20T09:30:00+08:00'; // a Friday
const TODAY = '2026-03-20';

/** Nothing of a reporter but these strings: wherever one turns up, somebody could be found by it. */
const canary = {
  name: '欧阳金丝雀',
  phone: '13987654321',
  login: 'canary-of-the-mine',
  openid: sandboxOpenid('canary-of-the-mine'),
  account: '6217001234567890123',
  file: 'canary-at-my-window.jpg',
} as const;

/** As it is, and as it looks inside JSON, URLs, hexadecimal and base64. */
const forms = (text: string): readonly string[] => {
  const bytes = Buffer.from(text);
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, '').slice(0, -1),
  ];
};
const hidden = [canary.name, canary.phone, canary.openid, canary.login].flatMap(forms);
const found = (text: string, among: readonly string[] = hidden): readonly string[] =>
  among.filter((form) => text.includes(form));

let folder: string;
let run: RunningSystem;
let cast: ReturnType<typeof castOf>;
let reportId: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'green-whistle-'));
  run = await runSystem(START, { folder });
  cast = castOf(run);
});
afterAll(async () => {
  await run.stop();
  rmSync(folder, { recursive: true, force: true });
});

const STAFF = [
  'intake',
  'lead',
  'township',
  'grid',
  'investigator-1',
  'clerk',
  'reviewer',
  'approver',
  'government',
  'supervisor',
  'auditor',
  'discipline',
  'custodian-1',
  'custodian-2',
  'admin',
  'finance',
  'intake-east',
];
const staffPaths = () => [
  '/officer/cases?limit=50',
  '/officer/overdue',
  '/officer/queues',
  `/officer/cases/${reportId}`,
  '/officer/rewards?limit=50',
  `/officer/rewards/${rewardOf(reportId)}`,
  '/officer/rewards?state=claimed',
  '/finance/payouts',
  '/finance/payouts?state=paid',
  '/finance/ledger',
  '/identity/unseal-requests',
  '/identity/unseal-requests?state=open',
  '/officer/statistics',
];

/** Every byte that staff can get without an unsealing: bodies and headers, of answers and of refusals. */
const seenByStaff = async (): Promise<ReadonlyMap<string, string>> => {
  const seen = new Map<string, string>();
  for (const username of STAFF)
    for (const path of staffPaths()) {
      const answer = await run.call('GET', path, { token: await cast.as(username) });
      seen.set(
        `${username} ${path}`,
        `${JSON.stringify(answer.body)} ${JSON.stringify([...answer.headers])}`,
      );
    }
  return seen;
};

it('no staff answer of a whole life holds name, phone, openid or login of the reporter', async () => {
  const token = await cast.citizen(canary.login);
  const evidence = [await cast.upload(token, '/citizen/evidence', canary.file)];
  ({ reportId } = await cast.file(canary.login, {
    evidence,
    contact: { name: canary.name, phone: canary.phone },
  }));
  let answers = 0;
  const look = async () => {
    for (const [what, text] of await seenByStaff()) {
      expect(found(text), what).toEqual([]);
      answers += 1;
    }
  };
  await look();
  await cast.say(canary.login, `/citizen/reports/${reportId}/messages`, { text: '请尽快处理' });
  await cast.replied(reportId, TODAY);
  await look();
  const rewardId = rewardOf(reportId);
  await cast.notified(rewardId);
  await cast.claim(canary.login, rewardId, { channel: 'wechat' });
  await look();
  const { id } = await cast.payout('waiting');
  await cast.money('finance', id, { command: 'pay' });
  await cast.confirmInWechat(canary.login, rewardId);
  await look();
  console.log(`figure: staff answers searched for the reporter ${answers}: 0 hits`);
});

it('the payee of a bank claim is shown to finance and to nobody else', async () => {
  const { rewardId } = await cast.rewarded('bank-canary', TODAY);
  const payout = {
    channel: 'bank',
    accountName: canary.name,
    accountNumber: canary.account,
    bankName: '示范银行',
  };
  await cast.claim('bank-canary', rewardId, payout);
  const secret = [canary.name, canary.account].flatMap(forms);
  for (const [what, text] of await seenByStaff())
    if (!what.startsWith('finance /finance/payouts')) expect(found(text, secret), what).toEqual([]);
  expect(found(JSON.stringify(await cast.look('finance', '/finance/payouts')), secret)).not.toEqual([]);
});

it('messages name nobody: the address of the phone is the only thing in them', async () => {
  const messages = await cast.outbox();
  expect(messages.length).toBeGreaterThan(5);
  for (const { to: _address, ...message } of messages as Json[])
    expect(found(JSON.stringify(message))).toEqual([]);
  expect(messages.some(({ to }: Json) => to === canary.openid)).toBe(true);
});

it('a request that ends badly leaves nothing of it in the log', async () => {
  const token = await cast.citizen(canary.login);
  const body = {
    disclosure: 'named',
    contact: { name: canary.name, phone: canary.phone },
    description: canary.name,
  };
  await run.call('POST', '/citizen/reports', { token, body });
  await run.call('GET', `/citizen/reports/${canary.phone}`, { token });
  await run.call('POST', '/citizen/receipts', { body: { receiptCode: canary.phone } });
  const { vault } = run.system.deps;
  const broken = {
    ...run.system.deps,
    vault: { ...vault, owns: () => Promise.reject(new Error(`${canary.name} ${canary.phone}`)) },
  };
  await brokenCall(broken, token);
  expect(found(run.logged.join('\n'))).toEqual([]);
  expect(faults(run)).toEqual([]);
});

it('nothing of it lies in the data folder in plain text', async () => {
  await run.moveTo('2026-03-20T12:00:00+08:00');
  const texts = filesBelow(folder).map((file) => ({ file, text: readFileSync(file).toString('latin1') }));
  expect(texts.length).toBeGreaterThan(3);
  const secret = [canary.name, canary.phone, canary.account, canary.file]
    .flatMap(forms)
    .map((form) => Buffer.from(form).toString('latin1'));
  for (const { file, text } of texts) expect(found(text, secret), file).toEqual([]);
  // The sandbox plays WeChat, which knows its users; our own store must not.
  const database = texts
    .filter(({ file }) => file.includes('dynamodb.sqlite'))
    .map(({ text }) => text)
    .join('');
  expect(database.length).toBeGreaterThan(10_000);
  expect(found(database)).toEqual([]);
  expect(database).not.toContain(Buffer.from('厂房后墙').toString('latin1'));
});

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

const brokenCall = async (deps: RunningSystem['system']['deps'], token: string): Promise<void> => {
  const { createApi } = await import('../../functions/handlers/http/create-api.ts');
  const { citizenRoutes } = await import('../../functions/handlers/citizen/routes.ts');
  const { httpEvent } = await import('../../functions/local/server/http-event.ts');
  const { jsonLog } = await import('../../functions/runtime/log.ts');
  const lines: string[] = [];
  const api = createApi(citizenRoutes, deps, {
    clock: run.system.clock,
    log: jsonLog((line) => lines.push(line)),
  });
  const headers = { authorization: `Bearer ${token}` };
  const answer = await api(
    httpEvent({ method: 'GET', path: `/citizen/reports/${reportId}`, query: '', headers, body: '' }),
    {} as never,
  );
  expect(answer.statusCode).toBe(500);
  expect(lines).toHaveLength(1);
  expect(found(`${lines.join('')}${answer.body}`)).toEqual([]);
};
