import * as v from 'valibot';
import { operation } from './operation.ts';
import { instant } from './primitives.ts';

const clockAnswer = v.object({ now: v.string() });

/** Operations of the embedded run only; no cloud bundle contains them. */
export const readClock = operation({
  id: 'readClock',
  method: 'GET',
  path: '/local/clock',
  audience: 'local',
  summary: 'The local clock',
  status: 200,
  response: clockAnswer,
});
export const moveClock = operation({
  id: 'moveClock',
  method: 'PUT',
  path: '/local/clock',
  audience: 'local',
  summary: 'Move the clock forward; everything due in between has run before the answer',
  body: v.object({ now: instant }),
  status: 200,
  response: clockAnswer,
});
export const readOutbox = operation({
  id: 'readOutbox',
  method: 'GET',
  path: '/local/outbox',
  audience: 'local',
  summary: 'Messages that would have been sent',
  query: v.object({ since: v.optional(instant) }),
  status: 200,
  response: v.object({
    items: v.array(
      v.object({
        at: v.string(),
        channel: v.string(),
        to: v.string(),
        kind: v.string(),
        fields: v.record(v.string(), v.string()),
        page: v.optional(v.string()),
      }),
    ),
  }),
});
export const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/local/accounts',
  audience: 'local',
  summary: 'Demo accounts',
  status: 200,
  response: v.object({
    password: v.string(),
    items: v.array(
      v.object({
        username: v.string(),
        name: v.string(),
        roles: v.array(v.string()),
        unit: v.object({ id: v.string(), name: v.string(), level: v.string(), division: v.string() }),
      }),
    ),
  }),
});
export const readOtp = operation({
  id: 'readOtp',
  method: 'GET',
  path: '/local/otp/{username}',
  audience: 'local',
  summary: 'Current one-time code of a demo account',
  status: 200,
  response: v.object({ otp: v.string() }),
});
export const confirmTransfer = operation({
  id: 'confirmTransfer',
  method: 'POST',
  path: '/local/wechat/confirm-transfer',
  audience: 'local',
  summary: 'What the user does in WeChat: confirm a merchant transfer',
  body: v.object({
    packageInfo: v.pipe(v.string(), v.maxLength(500)),
  }),
  status: 200,
  response: v.object({ state: v.string() }),
});
