// `npm run dynamodb`: the engine alone, over HTTP, on 127.0.0.1.
import type { AddressInfo } from 'node:net';
import { readCommandLine } from './command-line.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHttpServer } from './http-server.ts';

const ttlSweepMs = 60_000;

const options = readCommandLine(process.argv.slice(2));
if (typeof options === 'string') fail(options, 2);
const engine = open(options.data);
const server = createHttpServer(engine, (fault) => {
  process.stderr.write(`${fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)}\n`);
});
const { port } = options;
server.on('error', (fault) => {
  const taken = 'code' in fault && fault.code === 'EADDRINUSE';
  engine.close();
  fail(taken ? `port ${port} is already in use` : `cannot listen on port ${port}: ${fault.message}`, 1);
});
server.listen(port, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${portOf(server.address())}\n`);
});
const sweep = setInterval(() => void engine.expireTtl(), ttlSweepMs);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

function open(data: string): Engine {
  try {
    return createEngine({ path: data, clock: Date.now });
  } catch (fault) {
    return fail(fault instanceof Error ? fault.message : String(fault), 1);
  }
}

function stop(): void {
  clearInterval(sweep);
  server.close(() => engine.close());
  server.closeAllConnections();
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : port;
}

function fail(line: string, code: 1 | 2): never {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}
