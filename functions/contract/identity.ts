import * as v from 'valibot';
import { operation } from './operation.ts';
import { identifier, page, pageQuery, text } from './primitives.ts';

export const unsealReasons = ['contact-reporter', 'verify-facts', 'reporter-safety', 'court-order'] as const;

const unsealRequest = v.object({
  id: v.string(),
  reportId: v.string(),
  reason: v.picklist(unsealReasons),
  state: v.picklist(['requested', 'granted', 'refused', 'lapsed']),
  grantedUntil: v.optional(v.string()),
  /** Only for the person who asked, while the grant lasts. */
  contact: v.optional(v.object({ name: v.string(), phone: v.string() })),
  allowedActions: v.array(v.string()),
});

export const requestUnseal = operation({
  id: 'requestUnseal',
  method: 'POST',
  path: '/identity/unseal-requests',
  audience: 'identity',
  summary: 'Ask to see a reporter’s contact',
  status: 201,
  response: unsealRequest,
  body: v.object({ reportId: identifier, reason: v.picklist(unsealReasons), explanation: text(500, 5) }),
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
    v.object({ command: v.literal('approve') }),
    v.object({ command: v.literal('refuse'), reason: v.optional(text(500)) }),
  ]),
});
export const readUnseal = operation({
  id: 'readUnseal',
  method: 'GET',
  path: '/identity/unseal-requests/{id}',
  audience: 'identity',
  summary: 'The request, and the contact while the grant lasts',
  status: 200,
  response: unsealRequest,
});
export const listIdentityAccess = operation({
  id: 'listIdentityAccess',
  method: 'GET',
  path: '/citizen/identity-access',
  audience: 'citizen',
  summary: 'Who looked at my identity and why',
  query: v.object(pageQuery),
  status: 200,
  response: page(
    v.object({
      at: v.string(),
      reportId: v.string(),
      caseNumber: v.string(),
      unit: v.string(),
      reason: v.string(),
      text: v.string(),
    }),
  ),
});
