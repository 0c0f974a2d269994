import type * as v from 'valibot';
import type { announceOfficerEvidence } from '../../../../functions/contract/evidence.ts';
import type { Answer } from '../../shared/api/answer';
import { offline, toProblem } from '../../shared/api/answer';
import { randomKey } from '../../shared/wechat/random-key';
import { ask } from '../session/ask';

type Announced = v.InferOutput<(typeof announceOfficerEvidence)['response']>;

/** Announces the file, then posts it where the answer says: fields first, the file last. */
export async function uploadPhoto(file: File): Promise<Answer<string>> {
  const announced = await ask<Announced>({
    method: 'POST',
    path: '/officer/evidence',
    key: randomKey(),
    body: { kind: 'photo', contentType: file.type, bytes: file.size },
  });
  if (!announced.ok) return announced;
  const { evidenceId, upload } = announced.value;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', file);
  try {
    const response = await fetch(upload.url, { method: 'POST', body: form, credentials: 'omit' });
    return response.ok
      ? { ok: true, value: evidenceId }
      : { ok: false, problem: toProblem(response.status, undefined) };
  } catch {
    return { ok: false, problem: offline };
  }
}
