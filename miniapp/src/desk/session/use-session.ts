import { useSyncExternalStore } from 'react';
import { onSessionChange, readSession, type Session } from './session';

export const useSession = (): Session | undefined =>
  useSyncExternalStore(onSessionChange, readSession, readSession);
