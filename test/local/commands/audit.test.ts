import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { createEngine } from '../../../functions/local/dynamodb/engine.ts';
import { storageWorld } from '../../adapters/dynamodb/storage-world.ts';
import { aFiling, anEvent, aRow } from '../../builders/a-filing.ts';
import { aRewardChange, nominated, rewardEvents } from '../../builders/a-reward-change.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const original = join(folder, 'original');
const FILE = 'dynamodb.sqlite';
const bad = 'rpt_0000000000000000000000bad0';

const run = (args: readonly string[], cwd = join(import.meta.dirname, '../../..')) => {
  const program = join(import.meta.dirname, '../../../functions/local/commands/audit.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
};

/** Three cases of four events each and a reward. */
beforeAll(async () => {
  mkdirSync(original);
  const world = await storageWorld({ path: join(original, FILE) });
  for (const id of ['rpt_0000000000000000000000000a', bad, 'rpt_zzzzzzzzzzzzzzzzzzzzzzzzzz']) {
    const { events: filed, changes } = await aFiling(world.keys, id);
    await world.store.commit(changes);
    let events = filed;
    const facts: readonly CaseFact[] = [
      { type: 'accepted', data: {} },
      { type: 'dispatched', data: { unit: 'u', urgent: false } },
      { type: 'signed', data: { unit: 'u' } },
    ];
    for (const fact of facts) {
      events = [...events, anEvent(fact, { version: events.length + 1 })];
      expect(
        await world.store.commit([{ kind: 'case', id, events: events.slice(-1), row: aRow(id, events) }]),
      ).toBe('committed');
    }
  }
  await world.store.commit([aRewardChange('rwd_1', rewardEvents(nominated), 0)]);
  world.engine.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = { readonly id: number; readonly pk: Uint8Array; readonly sk: Uint8Array; readonly text: string };

/** Whoever can write the file, past the program. */
const forge = (
  name: string,
  tamper: (database: DatabaseSync, table: string, at: (sk: string) => Row) => void,
): string => {
  const copy = join(folder, name);
  cpSync(original, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, FILE));
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => String(row['name']));
  const table = tables.find((one) => {
    const columns = database
      .prepare(`PRAGMA table_info(${one})`)
      .all()
      .map((column) => column['name']);
    return (
      columns.includes('text') &&
      columns.includes('sk') &&
      database.prepare(`SELECT 1 FROM ${one} WHERE text LIKE ?`).get(`%R#${bad}%"HEAD"%`) !== undefined
    );
  });
  if (table === undefined) throw new Error('no table of items');
  tamper(database, table, (sk) => {
    const row = database
      .prepare(`SELECT id, pk, sk, text FROM ${table} WHERE text LIKE ? AND text LIKE ?`)
      .get(`%R#${bad}%`, `%"${sk}"%`);
    return row as Row;
  });
  database.close();
  return copy;
};

const rewrite = (database: DatabaseSync, table: string, { id }: Row, text: string) => {
  expect(database.prepare(`UPDATE ${table} SET text = ? WHERE id = ?`).run(text, id).changes).toBe(1);
};

const replaced = (text: string, from: string | RegExp, to: string): string => {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
};

const found = (data: string) => {
  const { status, stdout, lines } = run(['verify', '--data', data]);
  expect([status, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toContain(bad);
  const result = JSON.parse(stdout);
  expect(result.ok).toBe(false);
  return result.at;
};
const at = (event: number, reason: string) => ({ kind: 'case', id: bad, event, reason });

describe('audit verify', () => {
  it('counts what it has checked and finds nothing in what the program wrote', () => {
    const { status, stdout, lines } = run(['verify', '--data', original]);
    expect([status, lines]).toEqual([0, []]);
    expect(JSON.parse(stdout)).toEqual({
      cases: 3,
      rewards: 1,
      unsealings: 0,
      erasures: 0,
      reads: 0,
      erased: 0,
      events: 13,
      roots: 0,
      ok: true,
    });
  });

  it('names the event in which one byte of the sealed content changed', () => {
    const data = forge('flipped', (database, table, item) => {
      const row = item('E#000002');
      rewrite(
        database,
        table,
        row,
        replaced(
          row.text,
          /("data":\{"B":"[^"]{8})(.)/,
          (row.text.match(/"data":\{"B":"[^"]{8}(.)/)?.[1] ?? 'A') === 'A' ? '$1B' : '$1A',
        ),
      );
    });
    expect(found(data)).toEqual(at(2, 'does-not-fit'));
  });

  it('names an event told to have happened at another time or by somebody else', () => {
    expect(
      found(
        forge('by', (database, table, item) =>
          rewrite(
            database,
            table,
            item('E#000003'),
            replaced(item('E#000003').text, 'officer:intake', 'officer:clerk'),
          ),
        ),
      ),
    ).toEqual(at(3, 'does-not-fit'));
    expect(
      found(
        forge('at', (database, table, item) =>
          rewrite(
            database,
            table,
            item('E#000001'),
            replaced(item('E#000001').text, '2026-03-10T08:00', '2026-03-10T07:00'),
          ),
        ),
      ),
    ).toEqual(at(1, 'does-not-fit'));
  });

  it('names the event that was deleted: in the middle, the first, the last', () => {
    for (const version of [3, 1, 4]) {
      const data = forge(`deleted-${version}`, (database, table, item) => {
        database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(item(`E#00000${version}`).id);
      });
      expect(found(data)).toEqual(at(version, 'missing'));
    }
  });

  it('names the first of two events that changed places', () => {
    const swap = (text: string, from: number, to: number) =>
      replaced(text, `"E#00000${from}"`, `"E#00000${to}"`);
    const data = forge('swapped', (database, table, item) => {
      const [second, third] = [item('E#000002'), item('E#000003')];
      rewrite(database, table, second, swap(third.text, 3, 2));
      rewrite(database, table, third, swap(second.text, 2, 3));
    });
    expect(found(data)).toMatchObject({ id: bad, event: 2 });
  });

  it('names a head that was turned back, one that promises more, and one that is gone', () => {
    const head = (name: string, change: (text: string) => string) =>
      forge(name, (database, table, item) =>
        rewrite(database, table, item('HEAD'), change(item('HEAD').text)),
      );
    expect(
      found(head('head-back', (text) => replaced(text, '"version":{"N":"4"}', '"version":{"N":"3"}'))),
    ).toMatchObject(at(4, 'head-does-not-fit'));
    expect(
      found(head('head-on', (text) => replaced(text, '"version":{"N":"4"}', '"version":{"N":"5"}'))),
    ).toEqual(at(5, 'missing'));
    expect(found(head('head-hash', (text) => replaced(text, /"hash":\{"B":"../, '"hash":{"B":"zz')))).toEqual(
      at(4, 'head-does-not-fit'),
    );
    const gone = forge('head-gone', (database, table, item) => {
      database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(item('HEAD').id);
    });
    expect(found(gone)).toEqual(at(4, 'head-missing'));
  });

  it('runs beside the process that serves the data', () => {
    const copy = forge('served', () => {});
    const serving = createEngine({ path: join(copy, FILE), clock: Date.now });
    expect(run(['verify', '--data', copy]).status).toBe(0);
    serving.close();
  });

  it('says where it could not read on', () => {
    const data = forge('unreadable', (database, table, item) => {
      rewrite(database, table, item('E#000002'), item('E#000002').text.slice(0, -1));
    });
    const { status, stdout, lines } = run(['verify', '--data', data]);
    expect([status, stdout, lines]).toEqual([1, '', ['audit: table cases cannot be read from the start']]);
  });

  it('says in one line that there is nothing to check, and that a file is damaged', () => {
    const missing = run(['verify', '--data', join(folder, 'nowhere')]);
    expect([missing.status, missing.stdout, missing.lines.length]).toEqual([1, '', 1]);
    expect(missing.lines[0]).toContain('there is no data in');
    expect(run(['verify'], folder).lines[0]).toContain('there is no data in .data');
    const damaged = forge('damaged', () => {});
    const database = new DatabaseSync(join(damaged, FILE));
    database.exec('PRAGMA application_id = 1');
    database.close();
    expect(run(['verify', '--data', damaged])).toMatchObject({
      status: 1,
      stdout: '',
      lines: [expect.stringContaining('not a data file')],
    });
  });

  it.each([
    [[]],
    [['check']],
    [['verify', '--date', 'x']],
    [['verify', 'x']],
    [['verify', '--data', '']],
    [['verify', '--data']],
  ])('answers %j with one line and exit 2', (args) => {
    const { status, stdout, lines } = run(args);
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
  });
});
