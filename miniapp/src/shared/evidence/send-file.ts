import type { Problem } from '../api/answer';
import { request } from '../api/request';
import { fileAddress } from '../wechat/kept-files';
import { upload } from '../wechat/upload';
import type { HeldFile } from './held-file';

type Announced = {
  readonly evidenceId: string;
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
};

export type SendOptions = {
  readonly path: '/citizen/evidence' | '/officer/evidence';
  readonly token?: string;
  readonly onProgress: (percent: number) => void;
  /** Hands over what ends the upload, to pause or remove the file. */
  readonly onStart?: (stop: () => void) => void;
};

export type Sent =
  | { readonly state: 'done'; readonly evidenceId: string }
  | { readonly state: 'refused'; readonly reason?: string }
  | { readonly state: 'failed' | 'gone' };

/** Announces one file and uploads it. Citizens' files carry no session: the case must not lead back to one. */
export async function sendFile(file: HeldFile, options: SendOptions): Promise<Sent> {
  if ((await fileAddress(file.path)) === undefined) return { state: 'gone' };
  const announced = await request<Announced>({
    method: 'POST',
    path: options.path,
    body: { kind: file.kind, contentType: file.contentType, bytes: file.bytes },
    token: options.token,
    // A new upload address for each try: the former one may have run out.
    key: `${file.key}-${Date.now().toString(36)}`,
  });
  if (!announced.ok) {
    return toRefusal(announced.problem);
  }
  const { evidenceId, upload: target } = announced.value;
  const { onProgress, onStart = () => {} } = options;
  const done = await upload({ ...target, path: file.path, bytes: file.bytes, onProgress, onStart });
  if (done !== 'done') return { state: done === 'refused' ? 'refused' : 'failed' };
  return options.path === '/citizen/evidence' ? verdict(evidenceId) : { state: 'done', evidenceId };
}

const toRefusal = ({ kind, status, detail }: Problem): Sent =>
  kind === 'refused' && status !== 429
    ? { state: 'refused', ...(detail ? { reason: detail } : {}) }
    : { state: 'failed' };

type Status = { readonly state: 'waiting' | 'checking' | 'clean' | 'refused'; readonly reasonText?: string };

const looks = [300, 700, 1_500];

/** A short wait for the check: a file nobody can open is told while its reporter can still take another. */
async function verdict(evidenceId: string): Promise<Sent> {
  for (const wait of looks) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const known = await askAbout(evidenceId);
    if (known === 'clean') break;
    if (known !== undefined && known !== 'lost') return known;
  }
  return { state: 'done', evidenceId };
}

/** What the server has made of a file since; undefined while it cannot say. */
export async function askAbout(evidenceId: string): Promise<'clean' | 'lost' | Sent | undefined> {
  const status = await request<Status>({ method: 'GET', path: `/citizen/evidence/${evidenceId}` });
  if (!status.ok) return status.problem.status === 404 ? 'lost' : undefined;
  const { state, reasonText } = status.value;
  if (state === 'refused') return { state: 'refused', ...(reasonText ? { reason: reasonText } : {}) };
  return state === 'clean' ? 'clean' : undefined;
}
