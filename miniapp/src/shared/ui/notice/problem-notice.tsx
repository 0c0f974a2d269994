import type { Problem } from '../../api/answer';
import { problemText } from '../../words/problem-text';
import { useWords } from '../../words/use-words';
import { Button } from '../button/button';
import { Box } from '../primitives/box';
import { Notice } from './notice';

type Props = { readonly problem: Problem; readonly onRetry?: () => void };

/** What happened, that nothing is lost, and the next step. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const words = useWords();
  const { title, text } = problemText(words, problem);
  return (
    <Box className="stack-8">
      <Notice
        tone={problem.kind === 'offline' ? 'soon' : 'overdue'}
        icon={problem.kind === 'offline' ? 'wifi-off' : 'circle-alert'}
        title={title}
        live="assertive"
      >
        {text}
      </Notice>
      {onRetry && problem.kind !== 'refused' ? (
        <Button kind="plain" icon="rotate-ccw" onPress={onRetry}>
          {words.state.retry}
        </Button>
      ) : null}
    </Box>
  );
}
