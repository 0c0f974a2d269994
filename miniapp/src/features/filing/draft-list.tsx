import { Button } from '../../shared/ui/button/button';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';
import { DraftRows } from './draft-rows';

type Props = {
  readonly drafts: readonly Draft[];
  readonly onResume: (id: string) => void;
  readonly onFresh: () => void;
};

export function DraftList({ drafts, onResume, onFresh }: Props) {
  const words = useWords().filing.drafts;
  return (
    <Box className="stack-16">
      <Box as="h1" className="page-title">
        {words.title}
      </Box>
      {drafts.length > 0 ? (
        <Box className="card card-list">
          <DraftRows drafts={drafts} onOpen={onResume} />
        </Box>
      ) : null}
      <Button kind="plain" icon="plus" onPress={onFresh} block>
        {words.fresh}
      </Button>
    </Box>
  );
}
