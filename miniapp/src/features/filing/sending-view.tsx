import { useState } from 'react';
import { isOpen } from '../../shared/evidence/held-photo';
import { usePreparing } from '../../shared/proof/preparing';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { goHome } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';
import { trySending } from './queue';
import './sending-view.css';

type Props = { readonly draft: Draft; readonly busy: boolean };

/** Stored, and on its way: nothing more to do. */
export function SendingView({ draft, busy }: Props) {
  const words = useWords();
  const [trying, setTrying] = useState(false);
  const working = busy || trying;
  const preparing = usePreparing();
  const { uploading, now, preparing: prepared } = words.filing.sending;
  const told = draft.photos.some(isOpen)
    ? uploading
    : preparing === undefined
      ? now
      : prepared(Math.floor(preparing * 100));
  return (
    <Box className="sending" live="polite">
      <Box className="sending-mark">
        {working ? (
          <Box className="spinner spinner-large" hiddenFromReaders />
        ) : (
          <Icon name="wifi-off" size="large" />
        )}
      </Box>
      <Box as="h1" className="title">
        {working ? told : words.filing.sending.title}
      </Box>
      {working ? null : <Box className="secondary">{words.filing.sending.text}</Box>}
      {working ? null : (
        <Box className="stack-8 sending-actions">
          <Button
            onPress={() => {
              setTrying(true);
              void trySending(draft.id).finally(() => setTrying(false));
            }}
            block
          >
            {words.filing.sending.tryNow}
          </Button>
          <Button kind="text" onPress={goHome} block>
            {words.action.home}
          </Button>
        </Box>
      )}
    </Box>
  );
}
