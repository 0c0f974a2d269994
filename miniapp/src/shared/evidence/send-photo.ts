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
  | { readonly state: 'failed' | 'refused' | 'gone'; readonly problem?: Problem };

/** Announces one file and uploads it. Citizens' files carry no session: the case must not lead back to one. */
export async function sendPhoto(photo: HeldPhoto, options: SendOptions): Promise<Sent> {
  const address = await photoAddress(photo.path);
  if (address === undefined) return { state: 'gone' };
  const announced = await request<Announced>({
    method: 'POST',
    path: options.path,
    body: { kind: 'photo', contentType: photo.contentType, bytes: photo.bytes },
    token: options.token,
    // A new upload address for each try: the former one may have run out.
    key: `${photo.key}-${Date.now().toString(36)}`,
  });
  if (!announced.ok) {
    return { state: announced.problem.kind === 'refused' ? 'refused' : 'failed', problem: announced.problem };
  }
  const { evidenceId, upload: target } = announced.value;
  const done = await upload({ ...target, path: address, onProgress: options.onProgress });
  if (done === 'done') return { state: 'done', evidenceId };
  return { state: done === 'refused' ? 'refused' : 'failed' };
}
