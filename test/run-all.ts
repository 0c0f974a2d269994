// `npm test`: every check of the repository. `npm run check` (--quick): those that take under a minute.
// Names of parts may follow: `npm test -- types browser`.
import { availableParallelism } from 'node:os';
import { type Part, type PartResult, runPart } from './run-part.ts';

const types = (project: string, cache: string): Part['command'] => [
  'tsc',
  '-p',
  project,
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `.cache/${cache}.tsbuildinfo`,
];

/** Independent of each other, run side by side. */
const checks: readonly Part[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'], quick: true },
  { name: 'types', command: types('tsconfig.json', 'types'), quick: true },
  { name: 'types of the app', command: types('miniapp/tsconfig.json', 'types-app'), quick: true },
  { name: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'], quick: true },
  { name: 'build weapp', command: ['npm', 'run', '--silent', 'build:weapp'] },
  { name: 'build h5', command: ['npm', 'run', '--silent', 'build:h5'] },
  { name: 'synth', command: ['npm', 'run', '--silent', 'synth'] },
];

/** After the builds and one after the other: they look at what was built, and they measure. */
const tests: readonly Part[] = [
  { name: 'tests', command: ['vitest', 'run', '--exclude=test/e2e/**'], vitest: true, quick: true },
  { name: 'browser', command: ['vitest', 'run', 'test/e2e', '--no-file-parallelism'], vitest: true },
];

const given = process.argv.slice(2);
const quick = given.includes('--quick');
const wanted = given.filter((argument) => argument !== '--quick');
const known = [...checks, ...tests].map(({ name }) => name);
const unknown = wanted.find((name) => !known.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`unknown part "${unknown}"; parts: ${known.join(', ')}\n`);
  process.exit(2);
}
const selected = (part: Part): boolean =>
  (!quick || part.quick === true) && (wanted.length === 0 || wanted.includes(part.name));

const started = performance.now();
const results = [
  ...(await runAll(checks.filter(selected), Math.min(2, availableParallelism()))),
  ...(await runAll(tests.filter(selected), 1)),
];
report(results, (performance.now() - started) / 1000);

/** Starts parts in their order, at most `atOnce` of them running. */
async function runAll(parts: readonly Part[], atOnce: number): Promise<readonly PartResult[]> {
  const waiting = parts.entries();
  const done = new Map<number, PartResult>();
  const lane = async () => {
    for (const [place, part] of waiting) {
      const result = await runPart(part);
      if (result.failed > 0) process.stdout.write(`\n--- ${part.name}\n${result.output.trimEnd()}\n---\n\n`);
      process.stdout.write(`${line(result)}\n`);
      done.set(place, result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return parts.flatMap((_, place) => done.get(place) ?? []);
}

function line({ name, passed, failed, skipped, seconds }: PartResult): string {
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  const counts = `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  return `${mark} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s   ${counts}`;
}

/** Tests print what they measured in lines that start with `figure:`; they are repeated here in one place. */
function report(all: readonly PartResult[], seconds: number): void {
  const figures = all.flatMap(({ output }) =>
    output.split('\n').filter((text) => text.startsWith('figure:')),
  );
  const sum = (of: 'passed' | 'failed') => all.reduce((total, result) => total + result[of], 0);
  const out = ['', ...all.map(line), `     ${'total'.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s`];
  if (figures.length > 0) out.push('', ...figures);
  out.push('', `${sum('passed')} passed, ${sum('failed')} failed`);
  process.stdout.write(`${out.join('\n')}\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
