import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import { mostBytesOf } from '../../domain/report/file-size.ts';
import type { EvidenceFile, OriginalFile } from '../../ports/evidence-register.ts';
import type { UploadForm } from '../../ports/evidence-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { base32 } from '../ids.ts';
import { quarantineKey } from '../views/evidence-view.ts';

export type AnnounceEvidence = Pick<EvidenceFile, 'kind' | 'owner' | 'from'> &
  OriginalFile & {
    readonly commandId: string;
    readonly now: string;
  };

type Announced = { readonly evidenceId: string; readonly upload: UploadForm };

const UPLOAD_SECONDS = 900;

/**
 * Registers a file before it is uploaded and says where to. The id follows from the command: asking again
 * (a lost answer, a permission that ran out) gives the same file a fresh permission.
 */
export const announceEvidence = async (
  { register, files, keyedHash }: Pick<Dependencies, 'register' | 'files' | 'keyedHash'>,
  request: AnnounceEvidence,
): Promise<Outcome<Announced, 'command.key-reused' | 'evidence.too-large'>> => {
  const { commandId, now, kind, owner, from, contentType, bytes, sha256 } = request;
  if (bytes > mostBytesOf(contentType)) return refused('evidence.too-large', 'bytes');
  const id = `evd_${base32(keyedHash.bytes('report', `evidence:${commandId}`).subarray(0, 16), 26)}`;
  const announced = await register.announce(
    { id, kind, contentType, owner, from, state: 'waiting', announcedAt: now },
    { contentType, bytes, sha256 },
  );
  if (announced === 'other-file') return refused('command.key-reused');
  const upload = await files.uploadForm({
    key: quarantineKey(id),
    contentType,
    bytes,
    expiresInSeconds: UPLOAD_SECONDS,
  });
  return accepted({ evidenceId: id, upload });
};
