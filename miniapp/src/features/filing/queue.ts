import { asCitizen } from '../../shared/api/citizen';
import { proveAhead } from '../../shared/api/prove-ahead';
import { request } from '../../shared/api/request';
import { askAbout, sendFile } from '../../shared/evidence/send-file';
import { setUploadPercent } from '../../shared/evidence/upload-progress';
import { onOnline } from '../../shared/wechat/network';
import { randomKey } from '../../shared/wechat/random-key';
import { isQueued } from './draft';
import { changeDraft, dropDraft, readDrafts } from './draft-store';
import { type Filed, keepReceipt } from './receipt-store';
import { backOff, retryFailed } from './retry';
import { type Sender, type SendResult, sendDraft, sendFiles } from './send-draft';
import { uploads } from './uploads';

const busy = new Map<string, Promise<SendResult>>();
const uploading = new Map<string, Promise<void>>();

const draftOf = (id: string) => readDrafts().find((draft) => draft.id === id);

const senderOf = (id: string): Sender => ({
  read: () => draftOf(id),
  change: (change) => changeDraft(id, change),
  sendFile: (file) =>
    sendFile(file, {
      path: '/citizen/evidence',
      onProgress: (percent) => setUploadPercent(file.key, percent),
      onStart: (stop) => uploads.started(file.key, stop),
    }).finally(() => uploads.ended(file.key)),
  askAbout,
  file: (body, key) => {
    const call = { method: 'POST', path: '/citizen/reports', body, key } as const;
    // Without a name no session goes along: not even the server shall know which phone it was.
    return body.disclosure === 'named' ? asCitizen<Filed>(call) : request<Filed>(call);
  },
  newKey: randomKey,
});

/** Uploads a draft's files while the form goes on; what fails is tried again by itself, later and later. */
export function uploadFiles(id: string): Promise<void> {
  const running = uploading.get(id);
  if (running) return running;
  const work = sendFiles(senderOf(id)).finally(() => {
    uploading.delete(id);
    const failed = draftOf(id)?.files.some(({ state }) => state === 'failed') ?? false;
    backOff(id, failed, () => {
      retryFailed(id);
      void uploadFiles(id);
    });
  });
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
  const draft = draftOf(id);
  // A second tap finds the key of the first.
  if (draft && !isQueued(draft)) {
    const key = coming.get(id) ?? randomKey();
    // What is changed after a refusal is another request.
    coming.delete(id);
    changeDraft(id, () => ({ sending: { key, state: 'queued' } }));
  }
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
    const disclosure = draftOf(id)?.disclosure ?? 'named';
    keepReceipt({ ...result.filed, disclosure, draftId: id });
    dropDraft(id);
  }
  return result;
}

const goOn = (): void => {
  for (const draft of readDrafts()) {
    if (isQueued(draft)) void trySending(draft.id);
    else {
      retryFailed(draft.id);
      void uploadFiles(draft.id);
    }
  }
};

const sendQueued = (): void => {
  for (const draft of readDrafts()) if (isQueued(draft)) void trySending(draft.id);
};

/** Started once with the app: at start, when the network returns, and every half minute while something waits. */
export function startQueue(): void {
  goOn();
  onOnline(goOn);
  setInterval(sendQueued, 30_000);
}
