import {
  confirmTransfer,
  listAccounts,
  moveClock,
  readClock,
  readOtp,
  readOutbox,
} from '../../contract/local.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Background } from '../background.ts';
import { demoAccounts, demoOneTimeCode } from '../demo-city/accounts.ts';
import type { LocalSystem } from '../local-system.ts';
import { localRoute } from './local-route.ts';

/** Operations of the embedded run only: the clock, the outbox, the demo accounts, the payee's tap in WeChat. */
export const localRoutes = ({ clock, outbox, sandbox }: LocalSystem, background: Background) => [
  localRoute(readClock, async () => accepted({ now: clock.now() })),
  localRoute(moveClock, async ({ body }) => {
    const target = new Date(body.now).toISOString();
    if (target < clock.now()) return refused('clock.backwards', 'now');
    await background.moveTo(target);
    return accepted({ now: clock.now() });
  }),
  localRoute(readOutbox, async ({ query }) => {
    await background.settle();
    return accepted({
      items: [...outbox.list(query.since === undefined ? undefined : new Date(query.since).toISOString())],
    });
  }),
  localRoute(listAccounts, async () => accepted(demoAccounts())),
  localRoute(readOtp, async ({ id }) => {
    const otp = demoOneTimeCode(id, clock.now());
    return otp === undefined ? refused('resource.not-found') : accepted({ otp });
  }),
  localRoute(confirmTransfer, async ({ body }) => {
    const state = await sandbox.confirmTransfer(body.packageInfo);
    await background.settle();
    return state === undefined ? refused('resource.not-found', 'packageInfo') : accepted({ state });
  }),
];
