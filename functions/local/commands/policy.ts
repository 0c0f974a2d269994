/** `npm run --silent policy -- list|assess FILE|check [FILE]`: reward rules from the shell, JSON on standard output. */
import { type AssessmentAnswer, answerAssessment } from './answer-assessment.ts';
import { type CheckedPack, checkPack, checkPacks } from './check-pack.ts';
import { parseJson, readInput } from './read-json-input.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'use list, assess FILE or check [FILE]; FILE may be - for standard input';

/** Loaded on demand: `check` has to report a broken pack, not to stumble over it. */
const shipped = () => import('../../policies/packs.ts');

const list = async (): Promise<unknown> =>
  (await shipped()).packs.map((pack) => ({ policy: pack.id, ...pack }));

const lineOf = (path: string, message: string): string => (path === '' ? message : `${path}: ${message}`);

const withError = (answer: AssessmentAnswer): unknown => {
  if (answer.ok) return answer.value;
  const [first, ...others] = answer.faults;
  return { error: others.length === 0 ? first : { ...first, others } };
};

const assessFile = async (file: string): Promise<unknown> => {
  const input = parseJson(await readInput(file), file);
  const { editionsOf } = await shipped();
  if (Array.isArray(input)) return input.map((facts) => withError(answerAssessment(facts, editionsOf)));
  const answer = answerAssessment(input, editionsOf);
  if (!answer.ok) throw new UsageError(...answer.faults.map(({ path, message }) => lineOf(path, message)));
  return answer.value;
};

const checkAll = async (): Promise<readonly CheckedPack[]> =>
  checkPacks((await import('../../policies/pack-files.ts')).packFiles);

const checkFile = async (file: string): Promise<readonly CheckedPack[]> => {
  const source = await readInput(file);
  let raw: unknown;
  try {
    raw = parseJson(source, file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [{ policy: null, edition: null, faults: [{ path: '', reason }] }];
  }
  return [checkPack(raw, (await shipped()).packs)];
};

const report = (checked: readonly CheckedPack[]): unknown => {
  for (const { policy, faults } of checked)
    for (const { path, reason } of faults)
      process.stderr.write(`policy: ${policy ?? '?'}: ${lineOf(path, reason)}\n`);
  if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  return checked;
};

const run = async ([command, ...files]: readonly string[]): Promise<unknown> => {
  const [file] = files;
  if (files.length > 1) throw new UsageError(`one FILE at most (${USAGE})`);
  switch (command) {
    case 'list':
      if (file !== undefined) throw new UsageError(`list takes no FILE (${USAGE})`);
      return list();
    case 'assess':
      if (file === undefined) throw new UsageError(`FILE is missing (${USAGE})`);
      return assessFile(file);
    case 'check':
      return report(file === undefined ? await checkAll() : await checkFile(file));
    default:
      throw new UsageError(command === undefined ? USAGE : `unknown command ${command} (${USAGE})`);
  }
};

try {
  process.stdout.write(`${JSON.stringify(await run(process.argv.slice(2)))}\n`);
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  for (const line of cause.lines) process.stderr.write(`policy: ${line}\n`);
  process.exitCode = 2;
}
