import { parseArgs } from 'node:util';
import { is } from 'valibot';
import { instant } from '../contract/primitives.ts';

export type LocalOptions = {
  readonly port: number;
  readonly data: string;
  readonly memory: boolean;
  readonly empty: boolean;
  /** Build and serve the web app as well; `--no-web` leaves the API alone. */
  readonly web: boolean;
  /** The cloud's limits and its work for filing without an account; off, nothing is ever slowed down. */
  readonly limits: boolean;
  readonly now?: string;
};

/** A wrong command line: one line for the person, exit code 2. */
export class UsageError extends Error {}

export const readOptions = (args: readonly string[]): LocalOptions => {
  const { values } = parsed(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not ${values.port}`);
  if (values.data === '') throw new UsageError('--data takes a folder');
  const { now } = values;
  if (now !== undefined && !is(instant, now))
    throw new UsageError(
      `--now takes an instant with its offset such as 2026-03-10T09:00:00+08:00, not ${now}`,
    );
  return {
    port,
    data: values.data,
    memory: values.memory,
    empty: values.empty,
    web: values.web,
    limits: values.limits,
    ...(now !== undefined && { now: new Date(now).toISOString() }),
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      allowNegative: true,
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: '.data' },
        memory: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        web: { type: 'boolean', default: true },
        limits: { type: 'boolean', default: false },
        now: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'wrong options');
  }
};
