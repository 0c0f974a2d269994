import type { PhoneRelay } from '../../ports/phone-relay.ts';
import { RelayFault } from './dypls-relay.ts';

/** A city without a contract with a relay: a yes cannot be kept, so it is not taken. */
export const relayNotConfigured: PhoneRelay = {
  bind: () => Promise.reject(new RelayFault('nothing: it is not configured')),
};
