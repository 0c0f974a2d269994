import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../../functions/local/dynamodb/engine.ts';
import {
  DamagedDataError,
  DataInUseError,
  DataUnavailableError,
} from '../../../../functions/local/dynamodb/errors/store-errors.ts';
import { embeddedDatabase, startMs } from '../embedded-database.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-files-'));
  path = join(folder, 'data.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: object = {}) => createEngine({ path, clock: () => startMs, ...more });

async function fill(count: number): Promise<void> {
  const { db, engine } = await embeddedDatabase({ path });
  for (let index = 0; index < count; index++) {
    await db.putItem({ TableName: 'plain', Item: { id: { S: `i${index}` }, body: { S: 'x'.repeat(500) } } });
  }
  engine.close();
}

describe('a data file', () => {
  it('keeps tables, items, tokens and streams over a restart', async () => {
    const first = await embeddedDatabase({ path });
    const Put = { TableName: 'cases', Item: { PK: { S: 'R#1' }, SK: { S: 'HEAD' }, queue: { S: 'q' } } };
    const transaction = {
      ClientRequestToken: 'token',
      TransactItems: [{ Put: { ...Put, ConditionExpression: 'attribute_not_exists(PK)' } }],
    };
    await first.db.transactWriteItems(transaction);
    first.engine.close();
    const second = await embeddedDatabase({ path });
    await second.db.transactWriteItems(transaction);
    expect((await second.db.scan({ TableName: 'cases', IndexName: 'queue-keys' })).Count).toBe(1);
    expect(second.engine.readStream('cases', '0', 10)).toHaveLength(1);
    second.engine.close();
  });

  it('brings an index that lagged behind up to date when it is opened again', async () => {
    const first = await embeddedDatabase({ path, hooks: { indexLag: () => 600_000 } });
    const Item = { PK: { S: 'R#1' }, SK: { S: 'HEAD' }, queue: { S: 'q' } };
    await first.db.putItem({ TableName: 'cases', Item });
    expect((await first.db.scan({ TableName: 'cases', IndexName: 'queue-keys' })).Count).toBe(0);
    first.engine.close();
    const second = await embeddedDatabase({ path });
    expect((await second.db.scan({ TableName: 'cases', IndexName: 'queue-keys' })).Count).toBe(1);
    second.engine.close();
  });

  it('is refused while another engine holds it, and free afterwards', async () => {
    const engine = open();
    expect(() => open()).toThrow(DataInUseError);
    engine.close();
    open().close();
  });

  it('may be read while another engine holds it', async () => {
    const { db, engine } = await embeddedDatabase({ path });
    const reader = open({ readOnly: true });
    await db.putItem({ TableName: 'plain', Item: { id: { S: 'x' } } });
    expect(await reader.call('Scan', { TableName: 'plain' })).toMatchObject({ Count: 1 });
    await expect(reader.call('PutItem', { TableName: 'plain', Item: { id: { S: 'y' } } })).rejects.toThrow(
      DataUnavailableError,
    );
    reader.close();
    engine.close();
  });

  it('that cannot be created is reported as unavailable', () => {
    expect(() =>
      createEngine({ path: join(folder, 'no', 'such', 'folder', 'x.db'), clock: Date.now }),
    ).toThrow(DataUnavailableError);
  });

  it.skipIf(process.getuid?.() === 0)('in an unwritable folder is reported as unavailable', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    expect(() => createEngine({ path: join(locked, 'x.db'), clock: Date.now })).toThrow(DataUnavailableError);
  });

  it.each<[string, () => void]>([
    ['text', () => writeFileSync(path, 'this is not a database, whatever its name says '.repeat(200))],
    [
      'a database of another program',
      () => {
        rmSync(path);
        new DatabaseSync(path).exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
      },
    ],
    [
      'zeros in the middle',
      () => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0, 4096, bytes.length - 4096));
      },
    ],
    ['half of it', () => truncateSync(path, 4096 * 8)],
    [
      'a definition that makes no sense',
      () => new DatabaseSync(path).exec(`UPDATE catalog SET definition = '{"name": 1}'`),
    ],
  ])('that holds %s is reported as damaged', async (_, damage) => {
    await fill(200);
    damage();
    expect(() => open()).toThrow(DamagedDataError);
    // The refused file is free again: nothing keeps the lock.
    expect(() => open()).toThrow(DamagedDataError);
  });

  it('that is damaged while in use fails the call, not the process', async () => {
    await fill(1);
    const engine = open();
    new DatabaseSync(path).exec(`UPDATE items_2 SET text = '{"id"'`);
    const filtered = { TableName: 'plain', FilterExpression: 'attribute_exists(body)' };
    await expect(engine.call('Scan', filtered)).rejects.toThrow(DamagedDataError);
    engine.close();
  });
});

describe('concurrent writes to a file', () => {
  it('share one commit per turn of the event loop', async () => {
    let commits = 0;
    const { db, engine } = await embeddedDatabase({
      path,
      hooks: {
        atBoundary(boundary) {
          if (boundary === 'commit') commits++;
        },
      },
    });
    const before = commits;
    const calls = Array.from({ length: 40 }, (_, index) =>
      db.putItem({ TableName: 'plain', Item: { id: { S: `i${index}` } } }),
    );
    await Promise.all(calls);
    expect(commits - before).toBeLessThan(10);
    engine.close();
  });

  it('fail together when their commit fails, and a refusal among them fails with them', async () => {
    let armed = false;
    const { engine } = await embeddedDatabase({
      path,
      hooks: {
        atBoundary(boundary) {
          if (armed && boundary === 'commit') throw new Error('disk on fire');
        },
      },
    });
    armed = true;
    const item = { TableName: 'plain', Item: { id: { S: 'x' } } };
    const outcomes = await Promise.allSettled([
      engine.call('PutItem', item),
      engine.call('PutItem', { ...item, ConditionExpression: 'attribute_not_exists(id)' }),
      engine.call('GetItem', { TableName: 'plain', Key: item.Item }),
    ]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual(
      Array(3).fill('disk on fire'),
    );
    armed = false;
    expect(await engine.call('Scan', { TableName: 'plain' })).toMatchObject({ Count: 0 });
    engine.close();
  });
});

describe('a process killed in the middle of its work', () => {
  const writer = join(import.meta.dirname, 'crash-writer.ts');

  const write = (...args: string[]) =>
    spawn(process.execPath, [writer, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

  async function expectNothingLost(acknowledged: readonly number[]): Promise<void> {
    const engine = open();
    const found = await engine.call('Query', {
      TableName: 'cases',
      KeyConditionExpression: 'PK = :p',
      ExpressionAttributeValues: { ':p': { S: 'R#1' } },
    });
    const { Items } = found as { Items: { SK: { S: string }; n?: { N: string } }[] };
    const head = Items.find((item) => item.SK.S === 'HEAD');
    const events = new Set(Items.filter((item) => item !== head).map((item) => item.SK.S));
    for (const number of acknowledged) expect(events).toContain(`E#${String(number).padStart(6, '0')}`);
    // Each transaction writes one event and counts it on the head: only a torn write could make them differ.
    expect(Number(head?.n?.N ?? 0)).toBe(events.size);
    expect(engine.readStream('cases', '0', 1_000_000)).toHaveLength(2 * events.size);
    engine.close();
  }

  it.each([20, 60, 150])('loses nothing it acknowledged (killed after %i answers)', async (answers) => {
    const child = write();
    const acknowledged: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(Number(line));
      if (acknowledged.length === answers) child.kill('SIGKILL');
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(answers);
    await expectNothingLost(acknowledged);
  });

  it.each(['begin', 'apply', 'commit', 'committed'])('loses nothing when it dies at %s', async (boundary) => {
    const child = write(boundary, '7');
    const acknowledged: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) acknowledged.push(Number(line));
    expect(child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGKILL');
    await expectNothingLost(acknowledged);
  });

  it('leaves a file that a copy taken later can serve', async () => {
    await fill(10);
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    const engine = createEngine({ path: copy, clock: () => startMs });
    expect(await engine.call('Scan', { TableName: 'plain' })).toMatchObject({ Count: 10 });
    engine.close();
  });
});

describe('the command', () => {
  const main = join(import.meta.dirname, '../../../../functions/local/dynamodb/main.ts');
  const run = (...args: string[]) => {
    try {
      execFileSync(process.execPath, [main, ...args], { stdio: 'pipe', timeout: 15_000 });
      return { code: 0, line: '' };
    } catch (fault) {
      const { status, stderr } = fault as { status: number; stderr: Buffer };
      return { code: status, line: stderr.toString() };
    }
  };

  it.each([
    [['--prot', '1'], "Unknown option '--prot'"],
    [['--port', 'x'], '--port x is not a port number'],
    [['--port', '70000'], '--port 70000 is not a port number'],
    [['--memory', '--data', 'x'], '--memory and --data exclude each other'],
    [['extra'], "Unexpected argument 'extra'"],
  ])('refuses %j in one line with exit 2', (args, text) => {
    const { code, line } = run(...args);
    expect(code).toBe(2);
    expect(line).toContain(text);
    expect(line.trim().split('\n')).toHaveLength(1);
  });

  it('reports an unusable and a damaged file in one line with exit 1', () => {
    expect(run('--data', join(folder, 'none', 'x.db'))).toMatchObject({ code: 1 });
    writeFileSync(path, 'nonsense '.repeat(2000));
    const { code, line } = run('--data', path);
    expect(code).toBe(1);
    expect(line).toMatch(/^.*data\.db is damaged: .*\n$/);
  });
});
