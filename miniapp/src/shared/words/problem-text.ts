import type { Problem } from '../api/answer';
import type { Words } from './words';

/** A problem as a person reads it. For refusals the server has a sentence in the reader's language for each code. */
export function problemText(words: Words, problem: Problem): { title: string; text: string } {
  if (problem.kind === 'offline') return { title: words.state.offlineTitle, text: words.state.offlineText };
  if (problem.kind === 'fault') return { title: words.state.faultTitle, text: words.state.faultText };
  return { title: words.state.refusedTitle, text: problem.detail ?? problem.code };
}
