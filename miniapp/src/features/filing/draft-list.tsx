import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { Card } from '../../shared/ui/card/card';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';
import { dropDraft } from './draft-store';

type Props = {
  readonly drafts: readonly Draft[];
  readonly onResume: (id: string) => void;
  readonly onFresh: () => void;
};

export function DraftList({ drafts, onResume, onFresh }: Props) {
  const words = useWords().filing.drafts;
  const { language } = useSettings();
  return (
    <Box className="stack-16">
      <Box as="h1" className="page-title">
        {words.title}
      </Box>
      {drafts.map((draft) => (
        <Card key={draft.id}>
          <Box className="stack-12">
            <Box>
              <Box className="strong draft-words">{draft.description || draft.address || words.empty}</Box>
              <Box className="note secondary">
                {words.edited(momentText(new Date(draft.editedAt).toISOString(), language))}
              </Box>
            </Box>
            <Box className="row row-wrap">
              <Button kind="tint" onPress={() => onResume(draft.id)}>
                {words.resume}
              </Button>
              <Button kind="text" icon="trash-2" onPress={() => dropDraft(draft.id)}>
                {words.remove}
              </Button>
            </Box>
          </Box>
        </Card>
      ))}
      <Button kind="plain" icon="plus" onPress={onFresh} block>
        {words.fresh}
      </Button>
    </Box>
  );
}
