import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { WebBuildState } from '../web-build.ts';
import { webBuildingPage } from '../web-building-page.ts';

export type StaticFiles = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
};

/** The web build; an address without a file is a page of the app, which finds its own way. */
export const staticFiles =
  (folder: string, state: () => WebBuildState): StaticFiles =>
  async (request, response, url) => {
    const page = (body: string | Uint8Array, type: string, cache: string, status = 200) => {
      response
        .writeHead(status, { ...SECURITY, 'content-type': type, 'cache-control': cache })
        .end(request.method === 'HEAD' ? '' : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return page('', 'text/plain', 'no-store', 405);
    if (state() !== 'ready') return page(webBuildingPage, 'text/html; charset=utf-8', 'no-store', 503);
    const path = normalize(decodeURIComponent(url.pathname)).replace(/^(\.\.[/\\])+/, '');
    const type = TYPES[extname(path)];
    const file = type === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined);
    // Hashed names never change; everything else is asked for again.
    if (file !== undefined && type !== undefined)
      return page(
        file,
        type,
        /\.[0-9a-f]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    if (type !== undefined) return page('', 'text/plain', 'no-store', 404);
    const index = await readFile(join(folder, 'index.html')).catch(() => undefined);
    return index === undefined
      ? page('', 'text/plain', 'no-store', 404)
      : page(index, 'text/html; charset=utf-8', 'no-cache');
  };
