import type { Problem } from '../api/answer';
import type { Words } from './words';

/** A problem as a person reads it. The server's own sentence is used where we have none for its code. */
export function problemText(words: Words, problem: Problem): { title: string; text: string } {
  if (problem.kind === 'offline') return { title: words.state.offlineTitle, text: words.state.offlineText };
  if (problem.kind === 'fault') return { title: words.state.faultTitle, text: words.state.faultText };
  const own = Object.entries(words.problem).find(([code]) => code === problem.code)?.[1];
  return { title: words.state.refusedTitle, text: own ?? problem.detail ?? problem.code };
}
