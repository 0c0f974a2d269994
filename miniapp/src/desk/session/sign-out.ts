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
