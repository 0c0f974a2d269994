import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aReport } from './cast.ts';
import { type Ended, type LocalProcess, runProcess, startProcess } from './local-process.ts';
import type { Json } from './running-system.ts';

const NOW = ['--now', '2026-03-10T09:30:00+08:00', '--empty', '--port', '0'] as const;

const folders: string[] = [];
const running: LocalProcess[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'green-whistle-'));
  folders.push(folder);
  return folder;
};
const start = async (folder: string): Promise<LocalProcess> => {
  const started = await startProcess('--data', folder, ...NOW);
  running.push(started);
  return started;
};
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const call = async (
  url: string,
  method: string,
  path: string,
  options: { token?: string; key?: string; body?: object } = {},
): Promise<{ status: number; body: Json }> => {
  const { token, key, body } = options;
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && { 'idempotency-key': key }),
  };
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};
const signIn = async (url: string): Promise<string> =>
  (await call(url, 'POST', '/citizen/sessions', { body: { code: 'sandbox:loyal' } })).body.token;

describe('a killed run', () => {
  it('has every report it acknowledged when it starts again, and takes the others once more without doubling', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const token = await signIn(first.url);
    const acknowledged = new Map<string, string>();
    const sent: string[] = [];
    let down = false;
    const reporter = async (lane: number): Promise<void> => {
      for (let index = 0; !down; index += 1) {
        const key = `${lane}-${index}`;
        sent.push(key);
        const answer = await call(first.url, 'POST', '/citizen/reports', {
          token,
          key,
          body: aReport(),
        }).catch(() => undefined);
        if (answer?.status === 201) acknowledged.set(key, answer.body.reportId);
        else return;
      }
    };
    const lanes = Array.from({ length: 8 }, (_, lane) => reporter(lane));
    while (acknowledged.size < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.end('SIGKILL');
    down = true;
    await Promise.all(lanes);

    const second = await start(folder);
    // The session was acknowledged as well.
    const lost: string[] = [];
    for (const [key, id] of acknowledged) {
      const seen = await call(second.url, 'GET', `/citizen/reports/${id}`, { token });
      if (seen.status !== 200 || seen.body.state !== 'submitted') lost.push(key);
    }
    expect(lost).toEqual([]);
    const ids = new Set<string>();
    for (const key of sent) {
      const again = await call(second.url, 'POST', '/citizen/reports', { token, key, body: aReport() });
      expect(again.status, key).toBe(201);
      expect(acknowledged.get(key) ?? again.body.reportId).toBe(again.body.reportId);
      ids.add(again.body.reportId);
    }
    expect(ids.size).toBe(sent.length);
    console.log(`figure: reports lost after SIGKILL under load: 0 of ${acknowledged.size} acknowledged`);
    expect(await second.end('SIGTERM')).toMatchObject({ code: 0 });
  }, 60_000);

  it('does not go back in time', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const moved = '2026-04-10T01:00:00.000Z';
    await call(first.url, 'PUT', '/local/clock', { body: { now: moved } });
    await first.end('SIGKILL');
    const second = await start(folder);
    const { body } = await call(second.url, 'GET', '/local/clock');
    expect(body.now >= moved, body.now).toBe(true);
  }, 30_000);
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends cleanly within two seconds, also with a connection held open',
    async (signal) => {
      const one = await start(newFolder());
      const held = await fetch(`${one.url}/openapi.json`);
      await held.text();
      const { code, ms } = await one.end(signal);
      expect(code).toBe(0);
      expect(ms).toBeLessThan(2_000);
    },
    30_000,
  );
});

const oneLine = ({ err, out }: Ended): void => {
  expect(out).not.toContain('ready');
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/ at .*\(|node:internal/);
};

describe('a start that cannot work says why in one line', () => {
  it('when the port is taken', async () => {
    const one = await start(newFolder());
    const second = await runProcess('--memory', '--port', new URL(one.url).port);
    expect(second.code).toBe(1);
    oneLine(second);
    expect(second.err).toContain('port');
  }, 30_000);

  it('when another run uses the folder', async () => {
    const folder = newFolder();
    await start(folder);
    const second = await runProcess('--data', folder, '--port', '0');
    expect(second.code).toBe(1);
    oneLine(second);
  }, 30_000);

  it.each(['/proc/green-whistle', '/dev/null/green-whistle', '/dev/null'])(
    'when nothing can be written to %s',
    async (folder) => {
      const ended = await runProcess('--data', folder, '--port', '0');
      expect(ended.code).toBe(1);
      oneLine(ended);
      expect(ended.err).toContain('cannot be written');
    },
  );

  it.each(['dynamodb.sqlite', 'master.key'])(
    'when %s is damaged',
    async (name) => {
      const folder = newFolder();
      const one = await start(folder);
      await one.end('SIGTERM');
      const file = join(folder, name);
      writeFileSync(file, randomBytes(readFileSync(file).length));
      const ended = await runProcess('--data', folder, '--port', '0');
      expect(ended.code).toBe(1);
      oneLine(ended);
      expect(ended.err).toContain('damaged');
      expect(ended.err).toContain(name);
    },
    30_000,
  );

  it('and ends with 2 when the options are wrong', async () => {
    const wrong = [
      ['--port', 'abc'],
      ['--port', '99999'],
      ['--port'],
      ['--bogus'],
      ['extra'],
      ['--now', 'yesterday'],
      ['--now', '2026-02-30T00:00:00Z'],
      ['--data', ''],
    ];
    for (const ended of await Promise.all(wrong.map((args) => runProcess('--memory', ...args)))) {
      expect(ended.code, ended.err).toBe(2);
      oneLine(ended);
    }
  });
});
