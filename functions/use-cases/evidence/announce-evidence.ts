import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { EvidenceFile } from '../../ports/evidence-register.ts';
import type { UploadForm } from '../../ports/evidence-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { base32 } from '../ids.ts';
import { quarantineKey } from '../views/evidence-view.ts';

export type AnnounceEvidence = Pick<
  EvidenceFile,
  'kind' | 'contentType' | 'bytes' | 'sha256' | 'owner' | 'from'
> & {
  readonly commandId: string;
  readonly now: string;
};

const UPLOAD_SECONDS = 900;

/**
 * Registers a file before it is uploaded and says where to. The id follows from the command: asking again
 * (a lost answer, a permission that ran out) gives the same file a fresh permission.
 */
export const announceEvidence = async (
  { register, files, keyedHash }: Pick<Dependencies, 'register' | 'files' | 'keyedHash'>,
  request: AnnounceEvidence,
): Promise<Outcome<{ readonly evidenceId: string; readonly upload: UploadForm }, 'command.key-reused'>> => {
  const { commandId, now, ...file } = request;
  const id = `evd_${base32(keyedHash.bytes('report', `evidence:${commandId}`).subarray(0, 16), 26)}`;
  const announced = await register.announce({ ...file, id, state: 'waiting', announcedAt: now });
  if (announced === 'exists') {
    const before = await register.find(id);
    if (before?.contentType !== file.contentType || before.bytes !== file.bytes)
      return refused('command.key-reused');
  }
  const upload = await files.uploadForm({
    key: quarantineKey(id),
    contentType: file.contentType,
    bytes: file.bytes,
    expiresInSeconds: UPLOAD_SECONDS,
  });
  return accepted({ evidenceId: id, upload });
};
