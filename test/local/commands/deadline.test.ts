import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../functions/local/commands/deadline.ts');
const folder = mkdtempSync(join(tmpdir(), 'deadline-'));

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const fileOf = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const claim = { policy: 'default-12', kind: 'claim', from: '2026-08-03' };
const acceptance = { policy: 'default-12', kind: 'acceptance', from: '2026-02-13T16:20' };
const optionsOf = (query: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(query).flatMap(([name, value]) => [`--${name}`, value]);

describe('npm run deadline', () => {
  it('a claim of default-12 from 3 August ends on 8 October, after the National Day block', () => {
    const { status, stdout, stderr } = run(optionsOf(claim));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = JSON.parse(stdout);
    expect(answer).toEqual({
      kind: 'claim',
      from: '2026-08-03',
      unrolledOn: '2026-10-02',
      dueOn: '2026-10-08',
      dueAt: '2026-10-08T16:00:00.000Z',
      provisional: false,
      remindOn: ['2026-10-01', '2026-10-05', '2026-10-07'],
      basis: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(Object.keys(answer).join()).toBe('kind,from,unrolledOn,dueOn,dueAt,provisional,remindOn,basis');
  });

  it('acceptance from Friday 13 February 16:20 ends on Tuesday 24 February', () => {
    expect(JSON.parse(run(optionsOf(acceptance)).stdout)).toMatchObject({ dueOn: '2026-02-24' });
  });

  it('a batch from a file or standard input gives answers in order, faults in their place', () => {
    const queries = JSON.stringify([claim, { ...claim, from: '2026-02-30' }, 7, acceptance]);
    const fromFile = run(['--batch', fileOf('queries.json', `\uFEFF${queries}`)]);
    const fromInput = run(['--batch', '-'], queries);
    expect(fromFile).toEqual(fromInput);
    expect(fromFile.status).toBe(0);
    expect(JSON.parse(fromFile.stdout)).toMatchObject([
      { dueOn: '2026-10-08' },
      { error: { path: 'from' } },
      { error: { path: '' } },
      { dueOn: '2026-02-24' },
    ]);
    expect(run(['--batch', '-'], '[]').stdout).toBe('[]\n');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no options', [], /--policy is missing/],
    ['an unknown option', ['--polcy', 'default-12'], /--polcy/],
    ['a stray word', ['default-12'], /default-12/],
    ['an option without value', ['--policy'], /--policy/],
    ['an unknown policy', optionsOf({ ...claim, policy: 'atlantis' }), /--policy: unknown policy "atlantis"/],
    ['an unknown kind', optionsOf({ ...claim, kind: 'lunch' }), /--kind: unknown kind "lunch"/],
    ['a day that does not exist', optionsOf({ ...claim, from: '2026-02-30' }), /--from: not a date/],
    ['an extension that is no number', optionsOf({ ...claim, extend: 'ten' }), /--extend: not a whole/],
    ['an extension nobody allowed', optionsOf({ ...acceptance, extend: '1' }), /--extend: /],
    ['a batch and a single query', ['--batch', '-', ...optionsOf(claim)], /--batch stands alone/],
    ['a file that is not there', ['--batch', join(folder, 'none.json')], /cannot read/],
    ['a file that is not JSON', ['--batch', fileOf('broken.json', '[{')], /not JSON/],
    ['a file without an array', ['--batch', fileOf('object.json', '{}')], /array/],
  ])('%s: one clear line and exit 2', (_what, args, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
