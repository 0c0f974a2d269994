import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalSystem } from '../../functions/local/local-system.ts';
import { movableClock } from '../../functions/local/movable-clock.ts';
import { inspectEvidence } from '../../functions/use-cases/evidence/inspect-evidence.ts';
import { cleanKey, quarantineKey } from '../../functions/use-cases/views/evidence-view.ts';

/**
 * The evidence part of the embedded run in a process of its own, so that its memory can be measured. The
 * folder is its argument; it tells how far memory grew since it was last asked to begin.
 */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/local/upload') void system.evidence.upload(request, response);
  else void system.evidence.download(request, url, response);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const system = await createLocalSystem({
  folder: process.argv[2] ?? '',
  clock: movableClock(),
  uploadUrl: () => `${base}/local/upload`,
  onFault: (fault) => console.error(fault),
});
const { deps } = system;

const used = () => {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, held: heapUsed + arrayBuffers };
};
let start = used();
let peak = start;
const look = () => {
  const now = used();
  peak = { rss: Math.max(peak.rss, now.rss), held: Math.max(peak.held, now.held) };
};
setInterval(look, 5).unref();
const grown = () => {
  look();
  return { rss: peak.rss - start.rss, held: peak.held - start.held };
};

const contentType = 'video/mp4';
const commands: Readonly<Record<string, (id: string, bytes: number) => Promise<unknown>>> = {
  announce: async (id, bytes) => {
    const file = { id, kind: 'video', contentType, state: 'waiting', owner: 'reporter' } as const;
    const announcedAt = '2026-03-10T08:00:00.000Z';
    await deps.register.announce({ ...file, announcedAt, from: 'reporter' }, { contentType, bytes });
    return deps.files.uploadForm({ key: quarantineKey(id), contentType, bytes, expiresInSeconds: 900 });
  },
  begin: async () => {
    start = used();
    peak = start;
    return {};
  },
  measure: async () => grown(),
  inspect: async (id) => {
    await inspectEvidence(deps, id);
    return grown();
  },
  tell: async (id) => ({
    url: `${base}${await deps.files.readUrl(cleanKey(id), 900)}`,
    file: await deps.register.find(id),
    original: await deps.originals.facts(id),
  }),
  stop: async () => {
    server.closeAllConnections();
    server.close();
    system.close();
    setImmediate(() => process.disconnect());
    return {};
  },
};

type Asked = { readonly what: string; readonly id: string; readonly bytes: number };
process.on('message', async ({ what, id, bytes }: Asked) => {
  process.send?.(await commands[what]?.(id, bytes));
});
process.send?.('ready');
