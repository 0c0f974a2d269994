import type { Problem } from '../../shared/api/answer';
import { forgetKnown } from '../../shared/api/use-remote';
import { dropAllDrafts } from '../forms/draft';
import { ask } from './ask';
import { endSession } from './session';

/** Ends the session here at once and at the server when it can be reached. */
export async function signOut(): Promise<void> {
  const closing = ask({ method: 'DELETE', path: '/officer/sessions' });
  dropAllDrafts();
  forgetKnown();
  endSession();
  await closing;
}

/** Ends every session of this person once the server has done so; what was in the way, or nothing. */
export async function signOutEverywhere(): Promise<Problem | undefined> {
  const answer = await ask({ method: 'DELETE', path: '/officer/sessions/all' });
  if (!answer.ok) return answer.problem;
  dropAllDrafts();
  forgetKnown();
  endSession();
  return undefined;
}
