import * as v from 'valibot';
import { operation } from './operation.ts';

const evidenceKinds = ['photo', 'video', 'audio', 'document'] as const;
const contentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'video/mp4',
  'video/quicktime',
  'audio/mp4',
  'audio/mpeg',
  'audio/aac',
  'application/pdf',
] as const;

/** Of a film; of pictures and plain sounds less (`evidence.too-large`). */
const MAX_BYTES = 50 * 1024 * 1024;

export const announceEvidence = operation({
  id: 'announceEvidence',
  method: 'POST',
  path: '/citizen/evidence',
  audience: 'public',
  summary: 'Announce a file; the answer says where to upload it',
  body: v.object({
    kind: v.picklist(evidenceKinds),
    contentType: v.picklist(contentTypes),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_BYTES)),
    sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i, '64 hexadecimal digits'))),
  }),
  status: 201,
  response: v.object({
    evidenceId: v.string(),
    upload: v.object({ url: v.string(), fields: v.record(v.string(), v.string()) }),
  }),
});

const evidenceStates = ['waiting', 'checking', 'clean', 'refused'] as const;

export const evidenceStatus = operation({
  id: 'evidenceStatus',
  method: 'GET',
  path: '/citizen/evidence/{id}',
  audience: 'public',
  summary: 'Whether an uploaded file was accepted, and if not why',
  status: 200,
  response: v.object({
    evidenceId: v.string(),
    state: v.picklist(evidenceStates),
    reason: v.optional(v.string()),
    reasonText: v.optional(v.string()),
  }),
});

/** A file of a report as a signed-in reader sees it: the clean copy only. */
export const evidenceView = v.object({
  id: v.string(),
  kind: v.picklist(evidenceKinds),
  contentType: v.string(),
  /** Short-lived address of the clean copy, relative to the API; left out while it is being checked. */
  url: v.optional(v.string()),
  state: v.picklist(evidenceStates),
  from: v.picklist(['reporter', 'officer']),
  /** `url` is a copy with parts blacked out. */
  redacted: v.optional(v.literal(true)),
  /** The clean copy it was made from: only for those who may black out. */
  unredactedUrl: v.optional(v.string()),
});

export const announceOfficerEvidence = operation({
  ...announceEvidence,
  id: 'announceOfficerEvidence',
  path: '/officer/evidence',
  audience: 'officer',
  summary: 'Announce a site-check photo, or a copy of a picture with parts blacked out',
});
