import { useState } from 'react';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { Press } from '../../shared/ui/primitives/press';
import { useWords } from '../../shared/words/use-words';
import { type Draft, isQueued } from './draft';
import { dropDraft } from './draft-store';
import './draft-rows.css';
import { trySending } from './queue';

type Props = { readonly drafts: readonly Draft[]; readonly onOpen: (id: string) => void };

/** Reports that have not left the phone: each to go on with, to send now, or to delete. */
export const DraftRows = ({ drafts, onOpen }: Props) => (
  <Box as="ul" className="draft-rows">
    {drafts.map((draft) => (
      <DraftRow key={draft.id} draft={draft} onOpen={() => onOpen(draft.id)} />
    ))}
  </Box>
);

function DraftRow({ draft, onOpen }: { readonly draft: Draft; readonly onOpen: () => void }) {
  const words = useWords();
  const { drafts } = words.filing;
  const { language } = useSettings();
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const queued = isQueued(draft);
  const told = draft.description.trim() || draft.address.trim() || drafts.empty;
  const files = draft.files.length > 0 ? ` · ${drafts.files(draft.files.length)}` : '';
  const edited = drafts.edited(momentText(new Date(draft.editedAt).toISOString(), language));
  const send = () => {
    setSending(true);
    void trySending(draft.id).finally(() => setSending(false));
  };
  return (
    <Box as="li" className="list-item">
      <Box className="draft-row">
        <Press className="draft-open" onPress={onOpen}>
          <Icon name={queued ? 'send' : 'pencil'} className="list-row-icon" />
          <Box className="grow">
            <Box className="strong">{queued ? words.home.queued : drafts.resume}</Box>
            <Box className="draft-words">{told}</Box>
            <Box className="small secondary">{queued ? words.home.queuedText : `${edited}${files}`}</Box>
          </Box>
        </Press>
        {queued ? (
          <Button kind="text" busy={sending} onPress={send}>
            {drafts.sendNow}
          </Button>
        ) : (
          <Press
            className="draft-remove"
            expanded={asking}
            onPress={() => setAsking(!asking)}
            label={`${drafts.remove}：${told}`}
          >
            <Icon name="trash-2" size="small" />
          </Press>
        )}
      </Box>
      {asking ? (
        <Box className="draft-asking" live="polite">
          <Box className="note">{drafts.removeSure}</Box>
          <Box className="row">
            <Button kind="danger" onPress={() => dropDraft(draft.id)}>
              {drafts.removeYes}
            </Button>
            <Button kind="text" onPress={() => setAsking(false)}>
              {words.action.cancel}
            </Button>
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}
