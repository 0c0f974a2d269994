import type { EvidenceFile, OriginalFile } from '../../functions/ports/evidence-register.ts';

export const anEvidenceFile = (id: string, file: Partial<EvidenceFile> = {}): EvidenceFile => ({
  id,
  kind: 'photo',
  contentType: 'image/jpeg',
  state: 'clean',
  owner: 'owner-1',
  announcedAt: '2026-03-10T07:55:00.000Z',
  from: 'reporter',
  ...file,
});

export const anOriginal = (original: Partial<OriginalFile> = {}): OriginalFile => ({
  contentType: 'image/jpeg',
  bytes: 120_000,
  ...original,
});
