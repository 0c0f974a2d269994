import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error.ts';

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The file as text; `-` is standard input. A byte order mark that Windows editors write is no fault. */
export const readInput = async (file: string): Promise<string> => {
  const source = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((cause) => {
    throw new UsageError(`cannot read ${file}: ${messageOf(cause)}`);
  });
  return source.replace(/^\uFEFF/, '');
};

export const parseJson = (source: string, file: string): unknown => {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${messageOf(cause)}`);
  }
};
