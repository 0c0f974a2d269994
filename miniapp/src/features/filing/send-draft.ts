import type { ReportBody } from '../../../../functions/contract/file-report';
import type { Answer, Problem } from '../../shared/api/answer';
import { changeFile, type HeldFile, isBroken, isUnsent } from '../../shared/evidence/held-file';
import type { Sent } from '../../shared/evidence/send-file';
import { type Draft, isQueued } from './draft';
import type { Filed } from './receipt-store';
import { toBody } from './report-body';

/** What sending needs from outside; tests put a network here that fails on demand. */
export type Sender = {
  readonly read: () => Draft | undefined;
  readonly change: (change: (draft: Draft) => Partial<Draft>) => void;
  readonly sendFile: (file: HeldFile) => Promise<Sent>;
  /** What became of a file that was uploaded: refused since, no longer known there, or nothing of the kind. */
  readonly askAbout: (evidenceId: string) => Promise<Sent | 'lost' | 'clean' | undefined>;
  readonly file: (body: ReportBody, key: string) => Promise<Answer<Filed>>;
  readonly newKey: () => string;
};

export type SendResult =
  | { readonly state: 'filed'; readonly filed: Filed }
  | { readonly state: 'waiting' | 'refused' | 'files' | 'unfinished' };

/** The smallest first: pictures are through before a video has begun to hold them up. */
const nextOf = (files: readonly HeldFile[]): HeldFile | undefined =>
  files.filter(({ state }) => state === 'waiting').sort((a, b) => a.bytes - b.bytes)[0];

/**
 * Uploads what is not uploaded yet, one after the other. A file that failed for want of a network is left for
 * later; the form goes on meanwhile.
 */
export async function sendFiles({ read, change, sendFile }: Sender): Promise<void> {
  for (;;) {
    const next = nextOf(read()?.files ?? []);
    if (!next) return;
    const set = (to: Partial<HeldFile>) =>
      change(({ files }) => ({ files: changeFile(files, next.key, to) }));
    set({ state: 'sending' });
    const sent = await sendFile(next);
    // Paused meanwhile: the upload was cut off on purpose. One that got through all the same is through.
    const now = read()?.files.find(({ key }) => key === next.key);
    if (now?.state === 'sending' || sent.state === 'done') set(sent);
  }
}

/** Too many at once, or the same request is still being worked on by another tab: no word about the report. */
const laterIsBetter = ({ status, code }: Problem): boolean => status === 429 || code === 'command.busy';

/**
 * Files a queued draft. The key was stored when the reporter said "send" and the body no longer changes while
 * it is queued, so that a lost answer, a killed app or two tabs still make one report.
 */
export async function sendDraft(sender: Sender): Promise<SendResult> {
  if (!queued(sender)) return { state: 'unfinished' };
  sender.change(({ files }) => ({
    files: files.map((file) =>
      file.state === 'failed' || file.state === 'paused' ? { ...file, state: 'waiting' } : file,
    ),
  }));
  await sendFiles(sender);
  const draft = queued(sender);
  if (!draft?.sending) return { state: 'unfinished' };
  if (draft.files.some(isBroken)) return givenBack(sender, 'files');
  if (draft.files.some(isUnsent)) return { state: 'waiting' };
  const body = toBody(draft);
  if (!body) return givenBack(sender, 'unfinished');
  const { key } = draft.sending;
  const answer = await sender.file(body, key);
  if (answer.ok) return { state: 'filed', filed: answer.value };
  if (answer.problem.kind !== 'refused' || laterIsBetter(answer.problem)) return { state: 'waiting' };
  const { code, detail, errors } = answer.problem;
  if (code === 'evidence.unusable' && (await lookAfterFiles(sender))) {
    return queued(sender)?.files.some(isBroken) ? givenBack(sender, 'files') : { state: 'waiting' };
  }
  const told = detail ?? errors[0]?.message;
  sender.change(() => ({ sending: { key, state: 'refused', code, ...(told ? { detail: told } : {}) } }));
  return { state: 'refused' };
}

const queued = ({ read }: Sender): Draft | undefined => {
  const draft = read();
  return draft && isQueued(draft) ? draft : undefined;
};

const givenBack = ({ change }: Sender, state: 'files' | 'unfinished'): SendResult => {
  change(() => ({ sending: null }));
  return { state };
};

/**
 * The server would not take the report with its files: a draft may be older than what the server keeps of
 * unused ones. What it no longer has goes up again and the report leaves with a new key (the former one stands
 * for another body); what it refused is told. False when every file is in order.
 */
async function lookAfterFiles({ read, change, askAbout, newKey }: Sender): Promise<boolean> {
  let found = false;
  for (const { key, evidenceId } of read()?.files ?? []) {
    const known = evidenceId === undefined ? 'lost' : await askAbout(evidenceId);
    if (known === undefined || known === 'clean') continue;
    found = true;
    change(({ files }) => ({
      files: files.map((file) => {
        if (file.key !== key) return file;
        const { evidenceId: _former, ...rest } = file;
        return known === 'lost' ? { ...rest, state: 'waiting' } : { ...rest, ...known };
      }),
    }));
  }
  if (found) change(({ sending }) => ({ sending: sending && { ...sending, key: newKey() } }));
  return found;
}
