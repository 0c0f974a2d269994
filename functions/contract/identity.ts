import * as v from 'valibot';
import { operation } from './operation.ts';
import { identifier, page, pageQuery, text, timelineEntry } from './primitives.ts';

const unsealReasons = [
  'contact-reporter',
  'verify-facts',
  'reporter-safety',
  'evidence-review',
  'court-order',
] as const;
const unsealStates = ['requested', 'granted', 'refused', 'lapsed'] as const;

const unsealRow = v.object({
  id: v.string(),
  reportId: v.string(),
  /** The original of this file is asked for; left out: who reported. */
  evidenceId: v.optional(v.string()),
  caseNumber: v.string(),
  reason: v.picklist(unsealReasons),
  reasonText: v.string(),
  explanation: v.string(),
  state: v.picklist(unsealStates),
  stateText: v.string(),
  requestedBy: v.object({ username: v.string(), name: v.string(), unit: v.string() }),
  requestedAt: v.string(),
  /** First instant at which a request without an answer has lapsed. */
  answerUntil: v.string(),
  /** First instant at which the contact cannot be read any more. */
  grantedUntil: v.optional(v.string()),
  allowedActions: v.array(v.picklist(['approve', 'refuse'])),
});

const unsealRequest = v.object({
  ...unsealRow.entries,
  /**
   * Only for the person who asked, while the grant lasts; each time it is given out is recorded. Empty when
   * the reporter left neither name nor phone.
   */
  contact: v.optional(v.object({ name: v.optional(v.string()), phone: v.optional(v.string()) })),
  timeline: v.array(timelineEntry),
});

export const requestUnseal = operation({
  id: 'requestUnseal',
  method: 'POST',
  path: '/identity/unseal-requests',
  audience: 'identity',
  summary: 'Ask to see a reporter’s contact, or with `evidenceId` a file as it left the phone',
  status: 201,
  response: unsealRequest,
  body: v.object({
    reportId: identifier,
    evidenceId: v.optional(identifier),
    reason: v.picklist(unsealReasons),
    explanation: text(500, 5),
  }),
});
export const commandUnseal = operation({
  id: 'commandUnseal',
  method: 'POST',
  path: '/identity/unseal-requests/{id}/commands',
  audience: 'identity',
  summary: 'A second person of another unit grants or refuses',
  status: 200,
  response: unsealRequest,
  body: v.variant('command', [
    v.object({ command: v.literal('approve'), remark: v.optional(text(500)) }),
    v.object({ command: v.literal('refuse'), reason: v.optional(text(500)) }),
  ]),
});
export const readUnseal = operation({
  id: 'readUnseal',
  method: 'GET',
  path: '/identity/unseal-requests/{id}',
  audience: 'identity',
  summary: 'The request, and the contact while the grant lasts; giving out the contact is recorded',
  status: 200,
  response: unsealRequest,
});
export const readOriginal = operation({
  id: 'readOriginal',
  method: 'GET',
  path: '/identity/unseal-requests/{id}/original',
  audience: 'identity',
  summary: 'One part of a granted original, for whoever asked; each part given out is recorded',
  query: v.object({ part: v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number))) }),
  status: 200,
  response: v.object({
    evidenceId: v.string(),
    contentType: v.string(),
    /** Size and SHA-256 of the whole file. */
    bytes: v.number(),
    sha256: v.string(),
    /** Counted from 0, and how many there are. */
    part: v.number(),
    parts: v.number(),
    /** Base64. */
    data: v.string(),
  }),
});
export const listUnseals = operation({
  id: 'listUnseals',
  method: 'GET',
  path: '/identity/unseal-requests',
  audience: 'identity',
  summary:
    'With `state=open` what waits for an answer in my area, oldest first; with `all` every request there; else my own',
  query: v.object({ ...pageQuery, state: v.optional(v.picklist(['open', 'all'])) }),
  status: 200,
  response: page(unsealRow),
});
export const listIdentityAccess = operation({
  id: 'listIdentityAccess',
  method: 'GET',
  path: '/citizen/identity-access',
  audience: 'citizen',
  summary: 'Who asked for my identity, who answered, who looked, and why',
  query: v.object(pageQuery),
  status: 200,
  response: page(
    v.object({
      at: v.string(),
      kind: v.picklist(['requested', 'granted', 'refused', 'read']),
      reportId: v.string(),
      caseNumber: v.string(),
      unit: v.string(),
      reason: v.string(),
      text: v.string(),
    }),
  ),
});
