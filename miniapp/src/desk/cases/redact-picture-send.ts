import type { Answer, Problem } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { randomKey } from '../../shared/wechat/random-key';
import { uploadPhoto } from '../forms/upload-photo';
import { ask } from '../session/ask';
import type { Area } from './redact-picture-areas';

/** The pixels below the areas are gone: the copy is painted and coded anew, nothing lies under the black. */
export async function paintedOver(picture: ImageBitmap, areas: readonly Area[]): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser paints nothing');
  // A picture that lets its ground shine through would turn black as a whole.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(picture, 0, 0);
  pen.fillStyle = '#000000';
  for (const { left, top, width, height } of areas) pen.fillRect(left, top, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
  if (blob === null) throw new Error('the picture could not be coded');
  // The name is never sent on: it only makes the blob a file.
  return new File([blob], 'copy.jpg', { type: 'image/jpeg' });
}

type Status = { readonly state: 'waiting' | 'checking' | 'clean' | 'refused'; readonly reasonText?: string };

const waits = [200, 400, 800, 1_600, 3_000, 5_000];

/** The copy goes through the same check as every other file; only a clean one may stand for the picture. */
async function untilClean(id: string): Promise<Problem | undefined> {
  for (const wait of waits) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    // Open to anybody who knows the id, and closed to sessions of staff.
    const status = await request<Status>({ method: 'GET', path: `/citizen/evidence/${id}` });
    if (!status.ok) return status.problem;
    if (status.value.state === 'clean') return undefined;
    if (status.value.state === 'refused')
      return {
        kind: 'refused',
        status: 422,
        code: 'evidence.unusable',
        errors: [],
        ...(status.value.reasonText ? { detail: status.value.reasonText } : {}),
      };
  }
  return { kind: 'fault', status: 0, code: 'evidence.slow', errors: [] };
}

export type Redaction = {
  readonly caseId: string;
  readonly version: number;
  readonly evidence: string;
};

/** Uploads the copy and has it stand for the picture from then on. */
export async function sendRedacted(
  { caseId, version, evidence }: Redaction,
  file: File,
): Promise<Answer<unknown>> {
  const uploaded = await uploadPhoto(file);
  if (!uploaded.ok) return uploaded;
  const problem = await untilClean(uploaded.value);
  if (problem !== undefined) return { ok: false, problem };
  return ask<unknown>({
    method: 'POST',
    path: `/officer/cases/${encodeURIComponent(caseId)}/commands`,
    key: randomKey(),
    body: { command: 'redact-evidence', version, evidence, copy: uploaded.value },
  });
}
