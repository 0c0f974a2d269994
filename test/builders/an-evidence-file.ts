import type { EvidenceFile } from '../../functions/ports/evidence-register.ts';

export const anEvidenceFile = (id: string, file: Partial<EvidenceFile> = {}): EvidenceFile => ({
  id,
  kind: 'photo',
  contentType: 'image/jpeg',
  bytes: 120_000,
  state: 'clean',
  owner: 'owner-1',
  announcedAt: '2026-03-10T07:55:00.000Z',
  from: 'reporter',
  ...file,
});
