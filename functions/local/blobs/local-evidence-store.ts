import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { EvidenceStore } from '../../ports/evidence-store.ts';
import type { Randomness } from '../../ports/randomness.ts';
import type { Blobs } from './blobs.ts';
import { checkFields, type PostRefusal, signedFields } from './post-policy.ts';
import { receiveUpload } from './receive-upload.ts';
import { sendBlob } from './send-blob.ts';
import { linkedKey, signedLink } from './signed-link.ts';

export type ObjectListener = (object: { readonly key: string }) => Promise<void>;

export type LocalEvidenceStore = {
  readonly store: EvidenceStore;
  /** Mount for POST /local/upload. */
  readonly upload: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Mount for GET below /local/blobs/: serves what `readUrl` signed. */
  readonly download: (request: IncomingMessage, url: URL, response: ServerResponse) => Promise<void>;
  /** Told of every upload, after the answer, at least once: S3's event. */
  onObjectCreated(listener: ObjectListener): void;
  /** Announces what lies below `prefix` once more: a run may have been killed before it listened. */
  announce(prefix: string): Promise<void>;
  /** Resolves when no listener is at work. */
  idle(): Promise<void>;
};

export type LocalEvidenceOptions = {
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Absolute address of `upload`, known once the server listens. */
  readonly uploadUrl: () => string;
  /** A listener failed; the object stays where it is. */
  readonly onFault: (error: unknown) => void;
};

/** How long the rest of a refused upload is read and thrown away, so that the client sees the answer. */
const drainMs = 2_000;

export const localEvidenceStore = (options: LocalEvidenceOptions): LocalEvidenceStore => {
  const { blobs, clock, uploadUrl } = options;
  const secret = options.randomness.bytes(32);
  const listeners: ObjectListener[] = [];
  const working = new Set<Promise<void>>();

  const created = (key: string): void => {
    for (const listener of listeners) {
      const work = listener({ key })
        .catch(options.onFault)
        .finally(() => working.delete(work));
      working.add(work);
    }
  };
  return {
    store: {
      uploadForm: (policy) =>
        Promise.resolve({ url: uploadUrl(), fields: signedFields(policy, clock.now(), secret) }),
      readUrl: (key, seconds) => Promise.resolve(signedLink(key, clock.now(), seconds, secret)),
      open: (key) => blobs.open(key),
      draft: async (key) => {
        const draft = await blobs.draft();
        return {
          append: (piece) => draft.append(piece),
          commit: () => draft.commit(key),
          discard: () => draft.discard(),
        };
      },
      remove: (key) => blobs.remove(key),
    },
    upload: async (request, response) => {
      if (request.method !== 'POST') {
        const message = 'The specified method is not allowed against this resource.';
        answerRefusal(request, response, { status: 405, code: 'MethodNotAllowed', message });
        return;
      }
      const check = (fields: ReadonlyMap<string, string>) => checkFields(fields, clock.now(), secret);
      const result = await receiveUpload(request, { blobs, check });
      if ('code' in result) {
        answerRefusal(request, response, result);
        return;
      }
      response.writeHead(204).end();
      created(result.key);
    },
    download: async (request, url, response) => {
      const key = linkedKey(url, clock.now(), secret);
      const source = key === undefined ? undefined : await blobs.open(key);
      if (source === undefined) response.writeHead(403).end();
      else await sendBlob(source, request, response);
    },
    onObjectCreated: (listener) => {
      listeners.push(listener);
    },
    announce: async (prefix) => {
      for (const key of await blobs.keys()) if (key.startsWith(prefix)) created(key);
    },
    idle: async () => {
      while (working.size > 0) await Promise.all(working);
    },
  };
};

const answerRefusal = (request: IncomingMessage, response: ServerResponse, refusal: PostRefusal): void => {
  if (response.destroyed) return;
  const text = refusal.message.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${refusal.code}</Code><Message>${text}</Message></Error>`;
  response.writeHead(refusal.status, { 'content-type': 'application/xml', connection: 'close' }).end(body);
  request.resume();
  setTimeout(() => request.destroy(), drainMs).unref();
};
