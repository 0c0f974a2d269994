import type * as v from 'valibot';
import type { openOfficerSession } from '../../../../functions/contract/sessions.ts';

export type Session = v.InferOutput<(typeof openOfficerSession)['response']>;

const name = 'gw.desk.session';
const listeners = new Set<() => void>();
let current: Session | undefined;
let readOnce = false;
let ended: 'expired' | undefined;

/** In sessionStorage: it ends with the tab, and another tab needs its own sign-in. */
export function readSession(): Session | undefined {
  if (!readOnce) {
    readOnce = true;
    current = parse(sessionStorage.getItem(name));
  }
  return current;
}

export function openSession(session: Session): void {
  ended = undefined;
  change(session);
}

/** `expired` keeps drafts and place, so that work goes on after the next sign-in. */
export function endSession(why?: 'expired'): void {
  ended = why;
  change(undefined);
}

export const sessionEnded = (): 'expired' | undefined => ended;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(session: Session | undefined): void {
  readOnce = true;
  current = session;
  if (session === undefined) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, JSON.stringify(session));
  for (const listener of listeners) listener();
}

function parse(stored: string | null): Session | undefined {
  if (stored === null) return undefined;
  try {
    const session: Session = JSON.parse(stored);
    return typeof session.token === 'string' && Array.isArray(session.roles) ? session : undefined;
  } catch {
    return undefined;
  }
}
