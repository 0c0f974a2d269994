import type { Problem } from '../../shared/api/answer';
import type { DeskWords } from '../words/desk-words';

export type ProblemText = { readonly title: string; readonly text?: string };

/** What happened, that nothing was lost, what to do. The server's own sentence wins where it has one. */
export function problemText(problem: Problem, words: DeskWords['frame']['problems']): ProblemText {
  if (problem.kind === 'offline') return { title: words.offline, text: words.offlineText };
  if (problem.kind === 'fault') return { title: words.fault, text: words.faultText };
  const detail = problem.detail === undefined ? {} : { text: problem.detail };
  switch (problem.status) {
    case 403:
      return { title: words.forbidden, ...detail };
    case 404:
      return { title: words.missing, text: words.missingText };
    case 409:
      return { title: words.conflict, ...detail };
    case 429:
      return { title: words.tooMany };
    default:
      if (problem.errors.length > 0) return { title: words.fieldsWrong, ...detail };
      return problem.detail === undefined ? { title: words.refused } : { title: problem.detail };
  }
}
