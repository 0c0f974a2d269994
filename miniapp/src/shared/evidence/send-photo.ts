import type { Problem } from '../api/answer';
import { request } from '../api/request';
import { photoAddress } from '../wechat/choose-photos';
import { upload } from '../wechat/upload';
import type { HeldPhoto } from './held-photo';

type Announced = {
  readonly evidenceId: string;
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
};

export type SendOptions = {
  readonly path: '/citizen/evidence' | '/officer/evidence';
  readonly token?: string;
  readonly onProgress: (percent: number) => void;
};

export type Sent =
  | { readonly state: 'done'; readonly evidenceId: string }
  | { readonly state: 'refused'; readonly reason?: string }
  | { readonly state: 'failed' | 'gone' };

/** Announces one file and uploads it. Citizens' files carry no session: the case must not lead back to one. */
export async function sendPhoto(photo: HeldPhoto, options: SendOptions): Promise<Sent> {
  if ((await photoAddress(photo.path)) === undefined) return { state: 'gone' };
  const announced = await request<Announced>({
    method: 'POST',
    path: options.path,
    body: { kind: 'photo', contentType: photo.contentType, bytes: photo.bytes },
    token: options.token,
    // A new upload address for each try: the former one may have run out.
    key: `${photo.key}-${Date.now().toString(36)}`,
  });
  if (!announced.ok) {
    return toRefusal(announced.problem);
  }
  const { evidenceId, upload: target } = announced.value;
  const done = await upload({ ...target, path: photo.path, onProgress: options.onProgress });
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
    const status = await request<Status>({ method: 'GET', path: `/citizen/evidence/${evidenceId}` });
    if (status.ok && status.value.state === 'clean') break;
    if (status.ok && status.value.state === 'refused') {
      const { reasonText } = status.value;
      return { state: 'refused', ...(reasonText ? { reason: reasonText } : {}) };
    }
  }
  return { state: 'done', evidenceId };
}
