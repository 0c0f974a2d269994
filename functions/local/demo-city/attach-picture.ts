import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '../../ports/evidence-register.ts';
import type { EvidenceStore } from '../../ports/evidence-store.ts';
import { inspectEvidence } from '../../use-cases/evidence/inspect-evidence.ts';
import { base32 } from '../../use-cases/ids.ts';
import { memorySource } from '../blobs/memory-blobs.ts';
import type { SeedWorld } from './seed-world.ts';

const contentType = 'image/jpeg';

/** Announces one of the drawn pictures and has it inspected as if it had been uploaded. */
export const attachPicture = async (
  world: SeedWorld,
  name: string,
  upload: Pick<EvidenceFile, 'owner' | 'from'> & { readonly id: string; readonly at: string },
): Promise<string> => {
  const id = `evd_${base32(world.keyedHash.bytes('report', `evidence:${upload.id}`).subarray(0, 16), 26)}`;
  const bytes = await readFile(join(import.meta.dirname, 'pictures', `${name}.jpg`));
  const { owner, from, at } = upload;
  await world.register.announce(
    { id, kind: 'photo', contentType, state: 'waiting', owner, announcedAt: at, from },
    { contentType, bytes: bytes.length },
  );
  await inspectEvidence({ ...world, files: justUploaded(world.files, bytes) }, id);
  return id;
};

/** The quarantine without its disk: what is read back at once need not be written. */
const justUploaded = (files: EvidenceStore, bytes: Uint8Array): EvidenceStore => ({
  ...files,
  open: () => Promise.resolve(memorySource(bytes)),
  remove: () => Promise.resolve(),
});
