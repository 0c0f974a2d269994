import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import hangzhou from '../../../functions/policies/hangzhou-2021.json' with { type: 'json' };
import { aFine, aReport } from '../../builders/reward-facts.ts';

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['functions/local/commands/policy.ts', ...args],
    {
      cwd: join(import.meta.dirname, '../../..'),
      input,
      encoding: 'utf8',
    },
  );
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
};
const assess = (facts: unknown) => run(['assess', '-'], JSON.stringify(facts));
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'policy-')), 'input.json');
  writeFileSync(path, content);
  return path;
};

const c07 = {
  policy: 'default-12',
  reports: [aReport()],
  case: { findings: 'substantiated', violations: [{ category: 'C07' }] },
  outcomes: [aFine(80_000)],
};
const zhejiang = { ...c07, policy: 'zhejiang-2020', case: { findings: 'substantiated' } };

describe('policy list', () => {
  it('prints all packs with their categories', () => {
    const { status, stdout } = run(['list']);
    const packs: { policy: string; categories: { code: string }[] }[] = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(packs).toHaveLength(12);
    expect(packs[0]).toMatchObject({ policy: 'default-12', id: 'default-12', edition: 1 });
    expect(packs[0]?.categories.map(({ code }) => code)).toContain('C12');
  });
});

describe('policy assess', () => {
  it('answers facts from standard input or a file in the agreed form', () => {
    const { status, stdout, lines } = assess(zhejiang);
    expect([status, lines]).toEqual([0, []]);
    expect(JSON.parse(stdout)).toMatchObject({
      policy: 'zhejiang-2020',
      edition: 1,
      eligible: true,
      unmet: [],
      amountFen: 400_000,
      range: null,
      shares: [{ reporter: 'A', amountFen: 400_000 }],
      needs: [],
      trace: [
        {
          step: 'percent-of-fine',
          amountFen: 400_000,
          clause: '奖励标准：罚款金额的5%，最高10万元',
          text: '罚款80,000 元×5%＝4,000 元',
          textEn: '5% of the fine of 80,000 yuan is 4,000 yuan',
        },
        { step: 'eligibility', amountFen: 0 },
      ],
    });
    expect(run(['assess', file(`\uFEFF${JSON.stringify(zhejiang)}`)]).stdout).toBe(stdout);
  });

  it('answers an array in the same order, a faulty element with its path', () => {
    const { status, stdout } = assess([
      c07,
      { ...c07, policy: 'nowhere' },
      { ...c07, outcomes: [aFine(-1)] },
      7,
      zhejiang,
    ]);
    expect(status).toBe(0);
    const answers: unknown[] = JSON.parse(stdout);
    expect(answers).toMatchObject([
      { amountFen: 20_000 },
      { error: { path: 'policy', message: 'unknown policy "nowhere"' } },
      { error: { path: 'outcomes.0.amountFen', message: 'not a whole number of fen, 0 or more' } },
      { error: { path: '' } },
      { amountFen: 400_000 },
    ]);
  });

  it('refuses bad facts with exit 2 and one line per fault', () => {
    const bad = {
      ...c07,
      outcomes: [{ ...aFine(1), servedOn: '2026-06-15' }],
      case: { findings: 'substantiated', violations: [{ category: 'X' }] },
    };
    expect(assess(bad)).toEqual({
      status: 2,
      stdout: '',
      lines: [
        'policy: case.violations.0.category: default-12 has no category "X"',
        'policy: outcomes.0.servedOn: served on 2026-06-15, before it was decided on 2026-06-16',
      ],
    });
  });

  it('refuses misspelt fields instead of overlooking them', () => {
    const { status, lines } = assess({ ...c07, case: { ...c07.case, fabricted: true } });
    expect([status, lines]).toEqual([2, ['policy: case.fabricted: unknown field']]);
  });

  it('refuses a report from before the measure was in force', () => {
    const early = { ...zhejiang, reports: [aReport({ filedAt: '2020-12-31T23:59:59+08:00' })] };
    expect(assess(early).lines).toEqual([
      'policy: reports.0.filedAt: no edition of zhejiang-2020 was in force on 2020-12-31',
    ]);
  });
});

describe('policy check', () => {
  it('passes all shipped packs', () => {
    const { status, stdout, lines } = run(['check']);
    expect([status, lines]).toEqual([0, []]);
    expect(JSON.parse(stdout)).toHaveLength(12);
  });

  it('names each fault of a file, exit 1', () => {
    const { status, stdout, lines } = run([
      'check',
      file(JSON.stringify({ ...hangzhou, effectiveTo: '2020-01-01', versionRule: 'at-report' })),
    ]);
    expect(status).toBe(1);
    expect(lines).toEqual([
      'policy: hangzhou-2021: effectiveTo: ends on 2020-01-01, before it begins on 2021-01-01',
    ]);
    expect(JSON.parse(stdout)).toMatchObject([
      { policy: 'hangzhou-2021', faults: [{ path: 'effectiveTo' }] },
    ]);
    expect(run(['check', file('{"id":')]).status).toBe(1);
  });
});

describe('wrong use', () => {
  it.each([
    [[]],
    [['lst']],
    [['assess']],
    [['assess', 'a', 'b']],
    [['list', 'x']],
    [['assess', '/no/such/file']],
    [['check', '/no/such/file']],
  ])('%j gives one line and exit 2', (args) => {
    const { status, stdout, lines } = run(args);
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
  });

  it('text that is not JSON gives one line and exit 2', () => {
    const { status, lines } = run(['assess', '-'], 'fine: 80000');
    expect([status, lines.length]).toEqual([2, 1]);
  });
});
