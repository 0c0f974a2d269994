import type { ByteSource } from '../../ports/byte-source.ts';
import type { EvidenceFile } from '../../ports/evidence-register.ts';
import type { ObjectDraft } from '../../ports/evidence-store.ts';
import type { MediaRefusal } from '../../ports/media-cleaner.ts';
import type { Dependencies } from '../dependencies.ts';
import { cleanKey, quarantineKey } from '../views/evidence-view.ts';

export type InspectDependencies = Pick<
  Dependencies,
  'register' | 'files' | 'cleaner' | 'digest' | 'originals'
>;

type Settled = Pick<EvidenceFile, 'state' | 'reason' | 'clean'>;
type CleanCopy = { readonly draft: ObjectDraft; readonly clean: NonNullable<EvidenceFile['clean']> };

/**
 * What happens to every upload: type by content, all metadata off, clean copy for staff, original sealed
 * for the custodian. The file passes through in pieces, however large. Fails closed: what cannot be parsed
 * completely is refused and removed. Running twice on one object changes nothing; another file under the same
 * permission is thrown away.
 */
export const inspectEvidence = async (deps: InspectDependencies, evidenceId: string): Promise<void> => {
  const { register, files } = deps;
  const file = await register.find(evidenceId);
  if (file === undefined) return;
  // Asked before the object: a second delivery finds it gone, which a role that may not list takes for a denial.
  if (file.state === 'waiting' || file.state === 'checking') {
    const source = await files.open(quarantineKey(evidenceId));
    if (source === undefined) return;
    try {
      await register.settle(evidenceId, await inspected(deps, file, source));
    } finally {
      await source.close();
    }
  }
  await files.remove(quarantineKey(evidenceId));
};

const refusal = (reason: MediaRefusal): Settled => ({ state: 'refused', reason });

const inspected = async (
  deps: InspectDependencies,
  file: EvidenceFile,
  source: ByteSource,
): Promise<Settled> => {
  const announced = await deps.register.original(file);
  const original = await deps.originals.draft(file.id, source);
  try {
    const expected = announced?.sha256?.toLowerCase();
    if (expected !== undefined && original.sha256 !== expected) {
      await original.discard();
      return refusal('evidence.damaged');
    }
    const copy = await cleanCopy(deps, file, source);
    if (typeof copy === 'string') {
      await original.discard();
      return refusal(copy);
    }
    // The original first: its hash says which file this evidence is, should two have been uploaded.
    if ((await original.keep()) === 'other-file') {
      await copy.draft.discard();
      return refusal('evidence.damaged');
    }
    await copy.draft.commit();
    return { state: 'clean', clean: copy.clean };
  } catch (error) {
    await original.discard();
    throw error;
  }
};

const cleanCopy = async (
  { cleaner, files, digest }: InspectDependencies,
  { id, kind, contentType }: EvidenceFile,
  source: ByteSource,
): Promise<CleanCopy | MediaRefusal> => {
  const hash = digest.start();
  let begun: { readonly draft: ObjectDraft; readonly contentType: string } | undefined;
  try {
    const result = await cleaner.clean(source, { kind, contentType }, async (found) => {
      const draft = await files.draft(cleanKey(id), found);
      begun = { draft, contentType: found };
      return {
        append: (piece) => {
          hash.add(piece);
          return draft.append(piece);
        },
      };
    });
    if (result.ok && begun !== undefined)
      return { draft: begun.draft, clean: { contentType: begun.contentType, sha256: hash.sha256() } };
    await begun?.draft.discard();
    return result.ok ? 'evidence.damaged' : result.reason;
  } catch (error) {
    await begun?.draft.discard();
    throw error;
  }
};
