import {
  confirmTransfer,
  listAccounts,
  moveClock,
  readClock,
  readOtp,
  readOutbox,
} from '../../contract/local.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { route } from '../../handlers/http/route.ts';
import type { Background } from '../background.ts';
import { demoAccounts, demoOneTimeCode } from '../demo-city/accounts.ts';
import type { LocalSystem } from '../local-system.ts';

const open = { kind: 'public' } as const;

/** Operations of the embedded run only: the clock, the outbox, the demo accounts, the payee's tap in WeChat. */
export const localRoutes = ({ clock, outbox, sandbox }: LocalSystem, background: Background) => [
  route(readClock, open, async () => accepted({ now: clock.now() })),
  route(moveClock, open, async ({ body }) => {
    const target = new Date(body.now).toISOString();
    if (target < clock.now()) return refused('clock.backwards', 'now');
    await background.moveTo(target);
    return accepted({ now: clock.now() });
  }),
  route(readOutbox, open, async ({ query }) => {
    await background.settle();
    return accepted({
      items: [...outbox.list(query.since === undefined ? undefined : new Date(query.since).toISOString())],
    });
  }),
  route(listAccounts, open, async () => accepted(demoAccounts())),
  route(readOtp, open, async ({ id }) => {
    const otp = demoOneTimeCode(id, clock.now());
    return otp === undefined ? refused('resource.not-found') : accepted({ otp });
  }),
  route(confirmTransfer, open, async ({ body }) => {
    const state = await sandbox.confirmTransfer(body.packageInfo);
    await background.settle();
    return state === undefined ? refused('resource.not-found', 'packageInfo') : accepted({ state });
  }),
];
