import type { Problem } from '../../shared/api/answer';
import { request } from '../../shared/api/request';
import { readSession } from './session';

export const needsCode = (problem: Problem): boolean => problem.code === 'session.step-up-required';

type Waiting = { readonly done: Promise<boolean>; readonly finish: (typed: boolean) => void };

let waiting: Waiting | undefined;
const listeners = new Set<() => void>();

/** Asks for a one-time code, once for all who wait; whether one was accepted. */
export function typeCode(): Promise<boolean> {
  if (waiting === undefined) {
    let finish: (typed: boolean) => void = () => undefined;
    const done = new Promise<boolean>((resolve) => {
      finish = resolve;
    });
    waiting = { done, finish };
    tell();
  }
  return waiting.done;
}

export const isCodeAwaited = (): boolean => waiting !== undefined;

export function onCodeAwaited(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives the code to the server; what is wrong with it, or nothing. */
export async function sendCode(otp: string): Promise<Problem | undefined> {
  const answer = await request({
    method: 'POST',
    path: '/officer/sessions/step-up',
    body: { otp },
    token: readSession()?.token,
  });
  if (!answer.ok) return answer.problem;
  settle(true);
  return undefined;
}

/** Whoever waits is told that nothing was typed. */
export const giveUpCode = (): void => settle(false);

function settle(typed: boolean): void {
  const { finish } = waiting ?? {};
  waiting = undefined;
  tell();
  finish?.(typed);
}

function tell(): void {
  for (const listener of listeners) listener();
}
