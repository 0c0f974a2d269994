import { parseArgs } from 'node:util';

interface CommandLine {
  readonly port: number;
  /** File path or `:memory:`. */
  readonly data: string;
}

const usage = 'usage: npm run dynamodb -- [--port N] [--data FILE | --memory]';

/** The options, or one line that says what is wrong with them. */
export function readCommandLine(args: readonly string[]): CommandLine | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, data: { type: 'string' }, memory: { type: 'boolean' } },
    });
    if (values.memory && values.data !== undefined) return `--memory and --data exclude each other; ${usage}`;
    if (values.data === '') return `--data needs a file name; ${usage}`;
    const port = values.port ?? '8000';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
      return `--port ${port} is not a port number; ${usage}`;
    return { port: Number(port), data: values.data ?? ':memory:' };
  } catch (fault) {
    return `${fault instanceof Error ? (fault.message.split('. ')[0] ?? '') : String(fault)}; ${usage}`;
  }
}
