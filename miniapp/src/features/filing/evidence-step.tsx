import { FileGrid } from '../../shared/evidence/file-grid';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { filesOf } from './change-files';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

export function EvidenceStep({ draft, part }: StepProps) {
  const words = useWords().filing.evidence;
  const { add, remove, pause, retry, forward } = filesOf(draft.id);
  return (
    <Box className="stack-24">
      <StepHead question={words.question} hint={words.hint} />
      <FileGrid
        files={draft.files}
        few={part !== undefined}
        onAdd={add}
        onRemove={remove}
        onRetry={retry}
        onPause={pause}
        onForward={forward}
      />
      <Notice tone="info" icon="eye-off">
        {words.strip}
      </Notice>
    </Box>
  );
}
