import * as v from 'valibot';
import { operation } from './operation.ts';
import { text, username } from './primitives.ts';

const otp = v.pipe(v.string(), v.regex(/^\d{6}$/, 'six digits'));

export const openCitizenSession = operation({
  id: 'openCitizenSession',
  method: 'POST',
  path: '/citizen/sessions',
  audience: 'public',
  summary: 'Exchange a WeChat login code for a session',
  body: v.object({ code: text(200) }),
  status: 200,
  response: v.object({ token: v.string(), expiresAt: v.string() }),
});

export const openReceiptSession = operation({
  id: 'openReceiptSession',
  method: 'POST',
  path: '/citizen/receipts',
  audience: 'public',
  summary: 'Open one report by its receipt code',
  body: v.object({ receiptCode: text(60) }),
  status: 200,
  response: v.object({ token: v.string(), expiresAt: v.string(), reportId: v.string() }),
});

export const openOfficerSession = operation({
  id: 'openOfficerSession',
  method: 'POST',
  path: '/officer/sessions',
  audience: 'public',
  summary: 'Staff sign-in with password and one-time code',
  body: v.object({
    username,
    password: text(200),
    otp,
    /** What an earlier sign-in on this device was answered with. */
    device: v.optional(text(200)),
  }),
  status: 200,
  response: v.object({
    token: v.string(),
    expiresAt: v.string(),
    /** To be kept by this device and given back; left out where it is known already. */
    device: v.optional(v.string()),
    username: v.string(),
    name: v.string(),
    roles: v.array(v.string()),
    unit: v.object({ id: v.string(), name: v.string(), level: v.string(), division: v.string() }),
  }),
});

export const readOfficerSession = operation({
  id: 'readOfficerSession',
  method: 'GET',
  path: '/officer/sessions',
  audience: 'officer',
  summary: 'My session; asking counts as using it',
  status: 200,
  response: v.object({ username: v.string(), factorIsFresh: v.boolean() }),
});

export const closeOfficerSession = operation({
  id: 'closeOfficerSession',
  method: 'DELETE',
  path: '/officer/sessions',
  audience: 'officer',
  summary: 'Sign out',
  status: 204,
  response: v.undefined(),
});
export const stepUpOfficerSession = operation({
  id: 'stepUpOfficerSession',
  method: 'POST',
  path: '/officer/sessions/step-up',
  audience: 'officer',
  summary: 'Type a one-time code again: needed where an answer is `session.step-up-required`',
  body: v.object({ otp }),
  status: 200,
  /** First instant at which it is asked for again. */
  response: v.object({ freshUntil: v.string() }),
});

export const changeOwnPassword = operation({
  id: 'changeOwnPassword',
  method: 'POST',
  path: '/officer/password',
  audience: 'officer',
  summary: 'Change the own password: ends every other session, and this one goes on under the token given',
  // Twelve: `passwordLeast` of the domain.
  body: v.object({ current: text(200), next: text(200, 12) }),
  status: 200,
  response: v.object({ token: v.string(), expiresAt: v.string() }),
});

export const closeEveryOfficerSession = operation({
  id: 'closeEveryOfficerSession',
  method: 'DELETE',
  path: '/officer/sessions/all',
  audience: 'officer',
  summary: 'Sign out everywhere',
  status: 204,
  response: v.undefined(),
});

export const closeStaffSessions = operation({
  id: 'closeStaffSessions',
  method: 'DELETE',
  path: '/officer/staff/{username}/sessions',
  audience: 'officer',
  summary: 'End everything that a colleague has open: they left, or lost a device',
  status: 204,
  response: v.undefined(),
});
