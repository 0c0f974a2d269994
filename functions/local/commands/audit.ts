/**
 * `npm run --silent audit -- verify [--data DIR] [--root FILE]`: checks the hash chain of every case, reward,
 * unsealing and list of reads, and the published roots, with FILE also against a root or proof somebody kept;
 * exit 1 when an entry is bad. `audit -- trace FILE [--data DIR]`: who made the export a file came from; exit 1
 * when nothing leads back. JSON on standard output. May run beside the running system.
 */
import { parseArgs } from 'node:util';
import { badPlaceWords } from './bad-place-words.ts';
import { readKeptRecords } from './kept-record.ts';
import { withStoredBooks } from './stored-books.ts';
import { traceExport } from './trace-export.ts';
import { UsageError } from './usage-error.ts';
import { verifyHistories } from './verify-histories.ts';

const USAGE = 'use verify [--data DIR] [--root FILE], or trace FILE [--data DIR]';

type Options = { readonly data: string; readonly root?: string | undefined };

const parsed = (args: readonly string[]) => {
  try {
    const options = { data: { type: 'string', default: '.data' }, root: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : 'wrong options'} (${USAGE})`);
  }
};

/** What went wrong, in one line; undefined when nothing did. */
type Complaint = string | undefined;

const answer = (result: object): void => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
};

const verify = async ({ data, root }: Options): Promise<Complaint> => {
  const kept = root === undefined ? [] : readKeptRecords(root);
  const result = await withStoredBooks(data, ({ client, records }) => verifyHistories(client, records, kept));
  answer(result);
  return result.ok ? undefined : badPlaceWords(result.at);
};

const trace = async (file: string, { data }: Options): Promise<Complaint> => {
  const found = await withStoredBooks(data, ({ reads }) => traceExport(reads, file));
  answer(found);
  return found.some(({ made }) => made.length > 0) ? undefined : `nothing in ${file} leads back to an export`;
};

const run = async (args: readonly string[]): Promise<Complaint> => {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (values.data === '') throw new UsageError(`--data takes a folder (${USAGE})`);
  const [file, ...more] = command === 'trace' ? rest : ['', ...rest];
  if (command !== 'verify' && command !== 'trace')
    throw new UsageError(command === undefined ? USAGE : `unknown command ${command} (${USAGE})`);
  if (more.length > 0) throw new UsageError(`${command} takes no ${more.join(' ')} (${USAGE})`);
  if (file === undefined) throw new UsageError(`trace takes a file (${USAGE})`);
  return command === 'verify' ? verify(values) : trace(file, values);
};

try {
  const complaint = await run(process.argv.slice(2));
  if (complaint !== undefined) {
    process.stderr.write(`audit: ${complaint}\n`);
    process.exitCode = 1;
  }
} catch (cause) {
  if (!(cause instanceof Error)) throw cause;
  process.stderr.write(`audit: ${cause.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}
