import type { Problem } from '../../shared/api/answer';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { useWords } from '../words/use-words';

/** Why the last attempt did not work; nothing that was written is lost in any of these. */
export function FormProblem({ problem }: { readonly problem: Problem }) {
  const { forms, frame } = useWords();
  if (problem.status === 409) {
    return (
      <Notice tone="soon" title={problem.detail ?? forms.conflictTitle} live>
        {forms.conflictText}
      </Notice>
    );
  }
  if (problem.kind !== 'refused') {
    return (
      <Notice tone="overdue" title={forms.lostTitle} live>
        {forms.lostText}
      </Notice>
    );
  }
  const { title, text } = problemText(problem, frame.problems);
  return (
    <Notice tone="overdue" title={title} live>
      {text}
    </Notice>
  );
}
