import * as v from 'valibot';
import { operation } from './operation.ts';
import { text, username } from './primitives.ts';

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
    otp: v.pipe(v.string(), v.regex(/^\d{6}$/, 'six digits')),
  }),
  status: 200,
  response: v.object({
    token: v.string(),
    expiresAt: v.string(),
    username: v.string(),
    name: v.string(),
    roles: v.array(v.string()),
    unit: v.object({ id: v.string(), name: v.string(), level: v.string(), division: v.string() }),
  }),
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
