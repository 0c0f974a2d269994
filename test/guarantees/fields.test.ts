import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractFields } from './contract-fields.ts';
import fieldTable from './field-table.json' with { type: 'json' };
import { everyAnswer, fieldWorld, type Seen } from './field-walk.ts';
import type { World } from './world.ts';

let world: World;
let answers: readonly Seen[];
beforeAll(async () => {
  world = await fieldWorld();
  answers = await everyAnswer(world, ['zhangsan', 'lisi', 'wangwu', 'zhaoliu', 'sunqi', 'zhouba']);
  // After a deliberate change of an answer: FIELD_TABLE=write, and read the difference before it is kept.
  if (process.env['FIELD_TABLE'] === 'write')
    writeFileSync(new URL('./field-table.json', import.meta.url), `${JSON.stringify(observed(), null, 2)}\n`);
}, 120_000);
afterAll(() => world.stop());

const observed = (): Record<string, string[]> => {
  const table: Record<string, string[]> = {};
  for (const { operation, paths } of answers)
    table[operation] = [
      ...new Set([...(table[operation] ?? contractFields(operation)), ...paths.keys()]),
    ].toSorted();
  return table;
};

type Kept = { readonly operation: string; readonly path: RegExp; readonly shown: (seen: Seen) => boolean };

const above = ({ reader: { level } }: Seen): boolean => level === 'city' || level === 'county';
const isOne = ({ reader }: Seen, posts: readonly string[]): boolean =>
  posts.some((post) => reader.roles.includes(post));

/** Written down from the division of work, not from the source: who alone gets a part of an answer, and when. */
const kept: readonly Kept[] = [
  { operation: 'readCase', path: /^messages/, shown: above },
  { operation: 'readCase', path: /^rewards/, shown: above },
  { operation: 'readCase', path: /^nearby/, shown: above },
  {
    operation: 'readCase',
    path: /^dispatchUnits/,
    shown: (seen) =>
      above(seen) &&
      isOne(seen, ['intake', 'case-lead']) &&
      ['accepted', 'reopened'].includes(seen.state ?? ''),
  },
  { operation: 'readRewardDesk', path: /^budget/, shown: (seen) => !isOne(seen, ['supervisor']) },
  {
    operation: 'readUnseal',
    path: /^contact/,
    shown: (seen) => seen.reader.name === 'intake' && seen.state === 'granted',
  },
];

describe('every answer to every reader', () => {
  it('holds no field outside of the list', () => {
    const table: Readonly<Record<string, readonly string[]>> = fieldTable;
    const extra = answers.flatMap(({ operation, reader, paths }) =>
      [...paths.keys()]
        .filter((path) => table[operation]?.includes(path) !== true)
        .map((path) => `${operation} for ${reader.name}: ${path}`),
    );
    const fields = Object.values(table).reduce((sum, paths) => sum + paths.length, 0);
    console.log(
      `figure: fields: ${answers.length} answers of ${Object.keys(table).length} operations, ${fields} fields, ${extra.length} outside`,
    );
    expect([...new Set(extra)]).toEqual([]);
  });

  it('may hold what the list names and nothing else: a new field is a line there first', () => {
    for (const [operation, paths] of Object.entries(fieldTable))
      expect(paths, operation).toEqual(expect.arrayContaining([...contractFields(operation)]));
  });

  it.each(kept)('$operation keeps $path to those it is for', ({ operation, path, shown }) => {
    const of = answers.filter((seen) => seen.operation === operation);
    const holds = (seen: Seen): boolean => [...seen.paths.keys()].some((name) => path.test(name));
    expect(of.filter((seen) => holds(seen) && !shown(seen)).map(({ reader }) => reader.name)).toEqual([]);
    // Not in vain: somebody got it, and somebody else the same thing without it.
    const got = of.filter(holds);
    expect(got.length).toBeGreaterThan(0);
    expect(of.some((seen) => !holds(seen) && got.some(({ id }) => id === seen.id))).toBe(true);
  });
});
