import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of `npm test`. A part without Vitest counts as one test. */
export type Part = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly vitest?: true;
  /** Belongs to `npm run check` too. */
  readonly quick?: true;
};

export type PartResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly output: string;
};

const root = join(import.meta.dirname, '..');
const outputFolder = join(root, 'test/output');
const timeLimit = 10 * 60_000;

/** Runs one part; its output is kept in test/output/<part>.log. */
export async function runPart(part: Part): Promise<PartResult> {
  mkdirSync(outputFolder, { recursive: true });
  const report = join(outputFolder, `${fileName(part.name)}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const [program, ...given] = part.command;
  const started = performance.now();
  const { code, output } = await run(program, part.vitest ? [...given, ...reporters] : given);
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(join(outputFolder, `${fileName(part.name)}.log`), output);
  const counts = part.vitest ? countVitest(report, code) : countOne(code);
  return { name: part.name, ...counts, seconds, output };
}

const fileName = (name: string): string => name.replaceAll(' ', '-');

function run(program: string, given: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
      killSignal: 'SIGKILL',
    });
    const chunks: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.on('error', (error) => chunks.push(`${error.message}\n`));
    child.on('close', (code, signal) => {
      if (signal !== null) chunks.push(`ended by ${signal} (limit ${timeLimit / 60_000} minutes)\n`);
      resolve({ code: code ?? 1, output: chunks.join('') });
    });
  });
}

type Counts = Pick<PartResult, 'passed' | 'failed' | 'skipped'>;

const countOne = (code: number): Counts => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** A test file that cannot be loaded has no tests in the report: it counts as one that failed. */
function countVitest(file: string, code: number): Counts {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return countOne(code === 0 ? 1 : code);
  }
  const unloadable = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
