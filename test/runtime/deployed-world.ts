import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { hashPassword } from '../../functions/adapters/crypto/password-check.ts';
import { createDynamoAdapters } from '../../functions/adapters/dynamodb/create-dynamo-adapters.ts';
import { createTableInput } from '../../functions/adapters/dynamodb/create-table-input.ts';
import { tableDefinitions } from '../../functions/adapters/dynamodb/tables.ts';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import { deadlineSweep } from '../../functions/handlers/events/deadline-sweep.ts';
import { evidencePipeline } from '../../functions/handlers/events/evidence-pipeline.ts';
import { recordRoots } from '../../functions/handlers/events/record-roots.ts';
import { tableStream } from '../../functions/handlers/events/table-stream.ts';
import { financeRoutes } from '../../functions/handlers/finance/routes.ts';
import { createApi } from '../../functions/handlers/http/create-api.ts';
import type { Route } from '../../functions/handlers/http/route.ts';
import { identityRoutes } from '../../functions/handlers/identity/routes.ts';
import { officerRoutes } from '../../functions/handlers/officer/routes.ts';
import { transferNotice } from '../../functions/handlers/wechat/transfer-notice.ts';
import { demoOneTimeCode } from '../../functions/local/demo-city/accounts.ts';
import { setUpDemoCity } from '../../functions/local/demo-city/set-up-demo-city.ts';
import { createClientConfig } from '../../functions/local/dynamodb/client-config.ts';
import { createEngine } from '../../functions/local/dynamodb/engine.ts';
import { createOutbox } from '../../functions/local/outbox.ts';
import { httpEvent } from '../../functions/local/server/http-event.ts';
import { streamPump } from '../../functions/local/stream-pump.ts';
import { createWechatSandbox } from '../../functions/local/wechat/wechat-sandbox.ts';
import { cloudDependencies } from '../../functions/runtime/cloud-dependencies.ts';
import { cloudFront } from '../../functions/runtime/cloud-function.ts';
import { readConfig } from '../../functions/runtime/config.ts';
import {
  type EnvironmentName,
  environmentOf,
  type FunctionName,
} from '../../functions/runtime/environment.ts';
import { jsonLog } from '../../functions/runtime/log.ts';
import { privileges } from '../../infra/privileges.ts';
import type { Json } from '../api/running-system.ts';
import { movableClock } from '../builders/movable-clock.ts';
import { type Account, roleBoundClients, setUpKeys } from './role-bound-clients.ts';

const arn = (service: string, resource: string) =>
  `arn:aws-cn:${service}:cn-north-1:123456789012:${resource}`;
const randomness = { bytes: (length: number) => new Uint8Array(randomBytes(length)) };

/** What the distribution adds to each request. */
const FRONT_KEY = 'f'.repeat(64);

/** Settings as the templates make them. */
export const settingsOf = (name: FunctionName): Record<string, string> => {
  const index = privileges[name].secrets?.includes('staffIndex') ? 'staffIndex' : 'index';
  const values: Record<EnvironmentName, string> = {
    STAGE: 'trial',
    CASES_TABLE: 'cases',
    IDENTITIES_TABLE: 'identities',
    EVIDENCE_BUCKET: 'evidence',
    CASE_KEY_ID: arn('kms', 'key/cases'),
    IDENTITY_KEY_ID: arn('kms', 'key/identities'),
    RECORD_KEY_ID: arn('kms', 'key/records'),
    INDEX_SECRET_ID: arn('secretsmanager', `secret:${index}`),
    ERASURE_SECRET_ID: arn('secretsmanager', 'secret:erasure'),
    WECHAT_SECRET_ID: arn('secretsmanager', 'secret:wechat'),
    RELAY_SECRET_ID: arn('secretsmanager', 'secret:phoneRelay'),
    WECHATPAY_SECRET_ID: arn('secretsmanager', 'secret:wechatPay'),
    FRONT_SECRET_ID: arn('secretsmanager', 'secret:front'),
    FRONT: 'required',
    PUBLIC_URL: 'https://tip.example.gov.cn',
  };
  return Object.fromEntries(environmentOf[name].map((variable) => [variable, values[variable]]));
};

type Asking = {
  body?: unknown;
  token?: string;
  key?: string;
  proof?: string;
  /** Empty: past the distribution. */
  frontKey?: string;
};

/** All deployed functions over one account, each behind clients that enforce its own role. */
export const deployedWorld = async (start: string) => {
  const clock = movableClock(new Date(start).toISOString());
  const engine = createEngine({ path: ':memory:', clock: () => Date.parse(clock.now()) });
  const administrator = new DynamoDBClient(createClientConfig(engine));
  for (const table of ['cases', 'identities'] as const)
    await administrator.send(new CreateTableCommand(createTableInput(table, tableDefinitions[table])));
  const wechatPay = { down: false };
  const outbox = createOutbox();
  const sandbox = createWechatSandbox({
    clock,
    outbox,
    initialConsents: 100,
    faults: (path) => (wechatPay.down && path.startsWith('/v3/') ? 'before' : undefined),
  });
  const pay = sandbox.payConfig;
  const pem = (key: typeof pay.merchantKey) =>
    String(key.export({ type: key.type === 'public' ? 'spki' : 'pkcs8', format: 'pem' }));
  const { base: _base, timeoutMs: _timeout, ...wechat } = sandbox.config;
  const account: Account = {
    engine,
    dataKeys: new Map(),
    objects: new Map(),
    secrets: {
      front: JSON.stringify({ current: FRONT_KEY, previous: '' }),
      index: 'a'.repeat(64),
      staffIndex: 'b'.repeat(64),
      erasure: 'c'.repeat(64),
      wechat: JSON.stringify(wechat),
      wechatPay: JSON.stringify({
        appid: pay.appid,
        merchantId: pay.merchantId,
        merchantSerial: pay.merchantSerial,
        merchantKey: pem(pay.merchantKey),
        platformKeys: Object.fromEntries([...pay.platformKeys].map(([serial, key]) => [serial, pem(key)])),
        sealingSerial: pay.sealingSerial,
        noticeKey: pay.noticeKey.export().toString(),
        subsidyText: pay.subsidyText,
      }),
    },
  };
  const setUp = createDynamoAdapters({
    client: administrator,
    tables: { cases: 'cases', identities: 'identities' },
    keys: setUpKeys(account, (vault) =>
      vault === 'cases' ? arn('kms', 'key/cases') : arn('kms', 'key/identities'),
    ),
    randomness,
    clock,
  });
  await setUpDemoCity(setUp, await hashPassword('demo', randomness, 4), clock.now());

  const refused: string[] = [];
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  const depsOf = (name: FunctionName) =>
    cloudDependencies(readConfig(name, settingsOf(name)), {
      ...roleBoundClients(name, account, refused),
      fetch: sandbox.fetch,
      clock,
      randomness,
    });
  const frontOf = (name: FunctionName) =>
    cloudFront(readConfig(name, settingsOf(name)), {
      ...roleBoundClients(name, account, refused),
      fetch: sandbox.fetch,
      clock,
      randomness,
    });
  const api = async (name: FunctionName, routes: readonly Route[]) =>
    createApi(routes, await depsOf(name), { clock, log, front: frontOf(name) });
  const apis = {
    citizen: await api('citizen-api', citizenRoutes),
    public: await api('citizen-api', citizenRoutes),
    officer: await api('officer-api', officerRoutes),
    finance: await api('finance-api', financeRoutes),
    identity: await api('identity-api', identityRoutes),
  };
  const inspect = evidencePipeline(await depsOf('evidence-pipeline'), log);
  const notice = transferNotice(await depsOf('webhooks'), clock, log);
  sandbox.onNotice(
    async ({ headers, rawBody }) =>
      (
        await notice(
          httpEvent({ method: 'POST', path: '/wechat/transfer-notices', query: '', headers, body: rawBody }),
        )
      ).statusCode ?? 500,
  );
  const sweeps = [
    deadlineSweep(await depsOf('deadline-sweep'), clock, log, 'case'),
    recordRoots(await depsOf('deadline-sweep'), clock, log),
    deadlineSweep(await depsOf('reward-sweep'), clock, log, 'reward'),
  ];
  const stream = streamPump(engine, 'cases', tableStream(await depsOf('table-stream'), log), '0');

  const call = async (
    method: string,
    path: string,
    { body, token, key, proof, frontKey = FRONT_KEY }: Asking = {},
  ): Promise<{ status: number | undefined; body: Json }> => {
    const url = new URL(path, 'http://x');
    const audience = url.pathname.split('/')[1] as keyof typeof apis;
    const event = httpEvent({
      method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: {
        ...(frontKey !== '' && { 'x-front-key': frontKey }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(proof !== undefined && { 'proof-of-work': proof }),
      },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    const { statusCode, body: text } = (await apis[audience](
      event,
      {} as Context,
    )) as APIGatewayProxyStructuredResultV2;
    return { status: statusCode, body: text === undefined || text === '' ? undefined : JSON.parse(text) };
  };
  const officers = new Map<string, { readonly token: string; readonly until: string }>();
  /** Then they sign in anew: a session ends unused, and a typed code is no longer fresh. */
  const BREAK_MS = 4 * 60_000;
  return {
    clock,
    outbox,
    sandbox,
    wechatPay,
    refused,
    logged,
    depsOf,
    call,
    officer: async (username: string): Promise<string> => {
      const held = officers.get(username);
      if (held !== undefined && clock.now() < held.until) return held.token;
      const opened = await call('POST', '/officer/sessions', {
        body: { username, password: 'demo', otp: demoOneTimeCode(username, clock.now()) },
      });
      const until = new Date(Date.parse(clock.now()) + BREAK_MS).toISOString();
      officers.set(username, { token: opened.body.token, until });
      return opened.body.token;
    },
    upload: async (key: string, bytes: Uint8Array) => {
      account.objects.set(key, bytes);
      const body = JSON.stringify({ Records: [{ s3: { object: { key } } }] });
      return inspect({ Records: [{ messageId: key, body }] } as never);
    },
    tick: async () => {
      await sandbox.advance(clock.now());
      for (const sweep of sweeps) await sweep();
      await stream.drain();
    },
  };
};
