import { asCitizen } from '../../shared/api/citizen';
import { proveAhead } from '../../shared/api/prove-ahead';
import { request } from '../../shared/api/request';
import { sendPhoto } from '../../shared/evidence/send-photo';
import { setUploadPercent } from '../../shared/evidence/upload-progress';
import { onOnline } from '../../shared/wechat/network';
import { randomKey } from '../../shared/wechat/random-key';
import { changeDraft, dropDraft, readDrafts } from './draft-store';
import { type Filed, keepReceipt } from './receipt-store';
import { type Sender, type SendResult, sendDraft, sendPhotos } from './send-draft';

const busy = new Map<string, Promise<SendResult>>();
const uploading = new Map<string, Promise<void>>();

const senderOf = (id: string): Sender => ({
  read: () => readDrafts().find((draft) => draft.id === id),
  change: (change) => changeDraft(id, change),
  sendPhoto: (photo) =>
    sendPhoto(photo, {
      path: '/citizen/evidence',
      onProgress: (percent) => setUploadPercent(photo.key, percent),
    }),
  file: (body, key) => {
    const call = { method: 'POST', path: '/citizen/reports', body, key } as const;
    // Without a name no session goes along: not even the server shall know which phone it was.
    return body.disclosure === 'named' ? asCitizen<Filed>(call) : request<Filed>(call);
  },
});

/** Uploads a draft's pictures while the form goes on. */
export function uploadPhotos(id: string): Promise<void> {
  const running = uploading.get(id);
  if (running) return running;
  const work = sendPhotos(senderOf(id)).finally(() => uploading.delete(id));
  uploading.set(id, work);
  return work;
}

const coming = new Map<string, string>();

/** While the reporter reads it over once more, the phone does what filing without an account will take. */
export function prepareSending(id: string): void {
  if (coming.has(id)) return;
  const key = randomKey();
  coming.set(id, key);
  proveAhead(key);
}

/** The reporter said "send": from here on the draft has its key, and is sent until it is answered. */
export function enqueue(id: string): Promise<SendResult> {
  const key = coming.get(id) ?? randomKey();
  // What is changed after a refusal is another request.
  coming.delete(id);
  changeDraft(id, () => ({ sending: { key, state: 'queued' } }));
  return trySending(id);
}

export function trySending(id: string): Promise<SendResult> {
  const running = busy.get(id);
  if (running) return running;
  const work = send(id).finally(() => busy.delete(id));
  busy.set(id, work);
  return work;
}

async function send(id: string): Promise<SendResult> {
  await uploading.get(id);
  const result = await sendDraft(senderOf(id));
  if (result.state === 'filed') {
    const disclosure = readDrafts().find((draft) => draft.id === id)?.disclosure ?? 'named';
    keepReceipt({ ...result.filed, disclosure, draftId: id });
    dropDraft(id);
  }
  return result;
}

const sendAll = (): void => {
  for (const draft of readDrafts()) {
    if (draft.sending?.state === 'queued') void trySending(draft.id);
  }
};

/** Started once with the app: at start, when the network returns, and every half minute while something waits. */
export function startQueue(): void {
  sendAll();
  onOnline(sendAll);
  setInterval(sendAll, 30_000);
}
