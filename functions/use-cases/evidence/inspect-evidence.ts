import type { Dependencies } from '../dependencies.ts';
import { cleanKey, quarantineKey, sealedKey } from '../views/evidence-view.ts';

/**
 * What happens to every upload: type by content, all metadata off, clean copy for staff, original put away
 * for the custodian. Fails closed: what cannot be parsed completely is refused and removed. Running twice on
 * one object changes nothing.
 */
export const inspectEvidence = async (
  { register, files, cleaner, digest }: Pick<Dependencies, 'register' | 'files' | 'cleaner' | 'digest'>,
  evidenceId: string,
): Promise<void> => {
  const file = await register.find(evidenceId);
  const original = await files.read(quarantineKey(evidenceId));
  if (file === undefined || original === undefined) return;
  const announced = await register.original(file);
  const expected = announced?.sha256?.toLowerCase();
  if (expected !== undefined && digest.sha256(original) !== expected) {
    await register.settle(evidenceId, { state: 'refused', reason: 'evidence.damaged' });
  } else {
    const result = await cleaner.clean(original, { kind: file.kind, contentType: file.contentType });
    if (result.ok) {
      await files.write(cleanKey(evidenceId), result.bytes, result.contentType);
      await files.write(sealedKey(evidenceId), original, 'application/octet-stream');
      await register.settle(evidenceId, {
        state: 'clean',
        clean: { contentType: result.contentType, sha256: digest.sha256(result.bytes) },
      });
    } else await register.settle(evidenceId, { state: 'refused', reason: result.reason });
  }
  await files.remove(quarantineKey(evidenceId));
};
