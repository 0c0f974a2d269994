/** `npm run --silent deadline -- …`: works out legal deadlines from the shell; JSON on standard output. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createCalendar } from '../../domain/deadline/calendar.ts';
import { calendars } from '../../policies/calendars/calendars.ts';
import { findPack } from '../../policies/packs.ts';
import { answerDeadline } from './answer-deadline.ts';

const USAGE = 'use --policy ID --kind KIND --from DATE_OR_INSTANT [--extend N], or --batch FILE (- = stdin)';

/** A mistake of the caller: one line on standard error, exit 2. */
class UsageError extends Error {}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const readOptions = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        policy: { type: 'string' },
        kind: { type: 'string' },
        from: { type: 'string' },
        extend: { type: 'string' },
        batch: { type: 'string' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${messageOf(cause).split('\n')[0]} (${USAGE})`);
  }
};

const readBatch = async (file: string): Promise<readonly unknown[]> => {
  const source = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((cause) => {
    throw new UsageError(`--batch: cannot read ${file}: ${messageOf(cause)}`);
  });
  let queries: unknown;
  try {
    queries = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UsageError(`--batch: ${file} is not JSON: ${messageOf(cause)}`);
  }
  if (!Array.isArray(queries)) throw new UsageError(`--batch: ${file} does not hold an array`);
  return queries;
};

const extensionOf = (option: string): number => {
  if (!/^\d{1,9}$/.test(option)) throw new UsageError(`--extend: not a whole number: ${option}`);
  return Number(option);
};

const answer = async (args: readonly string[]): Promise<unknown> => {
  const { batch, extend, ...query } = readOptions(args);
  const calendar = createCalendar(calendars);
  const answerOne = (one: unknown) => answerDeadline(one, (id) => findPack(id)?.deadlines, calendar);

  if (batch !== undefined) {
    if (extend !== undefined || Object.keys(query).length > 0)
      throw new UsageError(`--batch stands alone (${USAGE})`);
    return (await readBatch(batch)).map(answerOne);
  }
  for (const name of ['policy', 'kind', 'from'] as const)
    if (query[name] === undefined) throw new UsageError(`--${name} is missing (${USAGE})`);
  const result = answerOne({ ...query, ...(extend === undefined ? {} : { extend: extensionOf(extend) }) });
  if ('error' in result) throw new UsageError(`--${result.error.path}: ${result.error.message}`);
  return result;
};

try {
  process.stdout.write(`${JSON.stringify(await answer(process.argv.slice(2)))}\n`);
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`deadline: ${cause.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}
