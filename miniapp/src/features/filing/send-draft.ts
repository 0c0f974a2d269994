import type { ReportBody } from '../../../../functions/contract/file-report';
import type { Answer, Problem } from '../../shared/api/answer';
import { changePhoto, type HeldPhoto, isBroken, isOpen } from '../../shared/evidence/held-photo';
import type { Sent } from '../../shared/evidence/send-photo';
import { type Draft, toBody } from './draft';
import type { Filed } from './receipt-store';

/** What sending needs from outside; tests put a network here that fails on demand. */
export type Sender = {
  readonly read: () => Draft | undefined;
  readonly change: (change: (draft: Draft) => Partial<Draft>) => void;
  readonly sendPhoto: (photo: HeldPhoto) => Promise<Sent>;
  readonly file: (body: ReportBody, key: string) => Promise<Answer<Filed>>;
};

export type SendResult =
  | { readonly state: 'filed'; readonly filed: Filed }
  | { readonly state: 'waiting' | 'refused' | 'photos' | 'unfinished' };

/**
 * Uploads what is not uploaded yet, one after the other. A picture that failed for want of a network is left
 * waiting; the form goes on meanwhile.
 */
export async function sendPhotos({ read, change, sendPhoto }: Sender): Promise<void> {
  for (;;) {
    const next = read()?.photos.find((photo) => photo.state === 'waiting');
    if (!next) return;
    const set = (to: Partial<HeldPhoto>) =>
      change((draft) => ({ photos: changePhoto(draft.photos, next.key, to) }));
    set({ state: 'sending' });
    const sent = await sendPhoto(next);
    set(sent);
  }
}

/** Too many at once, or the same request is still being worked on by another tab: no word about the report. */
const laterIsBetter = ({ status, code }: Problem): boolean => status === 429 || code === 'command.busy';

/**
 * Files a queued draft. The key was stored when the reporter said "send" and the body no longer changes while
 * it is queued, so that a lost answer, a killed app or two tabs still make one report.
 */
export async function sendDraft(sender: Sender): Promise<SendResult> {
  const retry = (draft: Draft) => ({
    photos: draft.photos.map((photo) =>
      photo.state === 'failed' ? { ...photo, state: 'waiting' as const } : photo,
    ),
  });
  if (sender.read()?.sending?.state !== 'queued') return { state: 'unfinished' };
  sender.change(retry);
  await sendPhotos(sender);
  const draft = sender.read();
  if (draft?.sending?.state !== 'queued') return { state: 'unfinished' };
  if (draft.photos.some(isBroken)) {
    sender.change(() => ({ sending: null }));
    return { state: 'photos' };
  }
  if (draft.photos.some((photo) => isOpen(photo) || photo.state === 'failed')) return { state: 'waiting' };
  const body = toBody(draft);
  if (!body) {
    sender.change(() => ({ sending: null }));
    return { state: 'unfinished' };
  }
  const { key } = draft.sending;
  const answer = await sender.file(body, key);
  if (answer.ok) return { state: 'filed', filed: answer.value };
  if (answer.problem.kind !== 'refused' || laterIsBetter(answer.problem)) return { state: 'waiting' };
  const { code, detail, errors } = answer.problem;
  const told = detail ?? errors[0]?.message;
  sender.change(() => ({ sending: { key, state: 'refused', code, ...(told ? { detail: told } : {}) } }));
  return { state: 'refused' };
}
