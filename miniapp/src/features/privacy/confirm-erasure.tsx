import { type ReactNode, useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';

type Props = {
  readonly lead: string;
  readonly lines: readonly string[];
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onConfirm: () => void;
  readonly children?: ReactNode;
};

/** What will happen, said before it can be confirmed. */
export function ConfirmErasure({ lead, lines, busy, problem, onConfirm, children }: Props) {
  const words = useWords().privacy;
  const [sure, setSure] = useState(false);
  return (
    <Box className="stack-16">
      <Box>{lead}</Box>
      <Box as="ul" className="stack-8">
        {lines.map((line) => (
          <Box as="li" key={line} className="secondary">
            {line}
          </Box>
        ))}
      </Box>
      {children}
      <ChoiceCard plain role="checkbox" id="erase-sure" checked={sure} onPress={() => setSure(!sure)}>
        {words.eraseSure}
      </ChoiceCard>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button kind="danger" id="erase-now" busy={busy} disabled={!sure} onPress={onConfirm} block>
        {words.eraseNow}
      </Button>
    </Box>
  );
}
