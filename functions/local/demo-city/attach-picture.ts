import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '../../ports/evidence-register.ts';
import { inspectEvidence } from '../../use-cases/evidence/inspect-evidence.ts';
import { base32 } from '../../use-cases/ids.ts';
import { quarantineKey } from '../../use-cases/views/evidence-view.ts';
import type { SeedWorld } from './seed-world.ts';

const contentType = 'image/jpeg';

/** Puts one of the drawn pictures where an upload would put it and has it inspected like one. */
export const attachPicture = async (
  world: SeedWorld,
  name: string,
  upload: Pick<EvidenceFile, 'owner' | 'from'> & { readonly id: string; readonly at: string },
): Promise<string> => {
  const id = `evd_${base32(world.keyedHash.bytes('report', `evidence:${upload.id}`).subarray(0, 16), 26)}`;
  const bytes = await readFile(join(import.meta.dirname, 'pictures', `${name}.jpg`));
  await world.register.announce({
    id,
    kind: 'photo',
    contentType,
    bytes: bytes.length,
    state: 'waiting',
    owner: upload.owner,
    announcedAt: upload.at,
    from: upload.from,
  });
  await world.files.write(quarantineKey(id), bytes, contentType);
  await inspectEvidence(world, id);
  return id;
};
