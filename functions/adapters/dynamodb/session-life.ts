import type { Clock } from '../../ports/clock.ts';
import { type Item, number, text, textOf } from './stored-values.ts';

/** The service removes an expired item within days only, so a reader checks the instant itself. */
export const expiry = ({ expiresAt }: { readonly expiresAt: string }) => ({
  expiresAt: text(expiresAt),
  ttl: number(Math.ceil(Date.parse(expiresAt) / 1000)),
});

/** Exclusive: at the instant of expiry a session is over. */
export const isLive = (item: Item, clock: Clock): boolean => textOf(item, 'expiresAt') > clock.now();
