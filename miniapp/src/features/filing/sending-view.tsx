import { useState } from 'react';
import { isUnsent } from '../../shared/evidence/held-file';
import { usePreparing } from '../../shared/proof/preparing';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { goHome } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import { filesOf } from './change-files';
import type { Draft } from './draft';
import { trySending } from './queue';
import './sending-view.css';

type Props = { readonly draft: Draft; readonly busy: boolean };

/** Stored, and on its way: nothing more to do. A file that will not go through need not hold up the words. */
export function SendingView({ draft, busy }: Props) {
  const words = useWords();
  const [trying, setTrying] = useState(false);
  const working = busy || trying;
  const preparing = usePreparing();
  const { uploading, now, preparing: prepared, left, leaveBehind, leaveBehindText } = words.filing.sending;
  const unsent = draft.files.filter(isUnsent).length;
  const told = unsent > 0 ? uploading : preparing === undefined ? now : prepared(tenths(preparing));
  const send = () => {
    setTrying(true);
    void trySending(draft.id).finally(() => setTrying(false));
  };
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
      {working ? null : (
        <Box className="secondary">
          {unsent > 0 ? words.filing.sending.filesText : words.filing.sending.text}
        </Box>
      )}
      {unsent > 0 ? <Box className="secondary">{left(unsent)}</Box> : null}
      {working && unsent === 0 && preparing !== undefined ? (
        <Box className="secondary">{words.filing.sending.preparingText}</Box>
      ) : null}
      {working ? null : (
        <Box className="stack-8 sending-actions">
          <Button onPress={send} block>
            {words.filing.sending.tryNow}
          </Button>
          <Button kind="text" onPress={goHome} block>
            {words.action.home}
          </Button>
        </Box>
      )}
      {unsent > 0 ? (
        <Box className="sending-leave">
          <Button
            kind="plain"
            onPress={() => {
              filesOf(draft.id).leaveUnsent();
              if (!working) send();
            }}
            block
          >
            {leaveBehind}
          </Button>
          <Box className="note secondary">{leaveBehindText}</Box>
        </Box>
      ) : null}
    </Box>
  );
}

/** In tens: a screen reader reads every change. */
const tenths = (share: number): number => Math.floor(share * 10) * 10;
