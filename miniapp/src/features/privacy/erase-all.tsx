import { useState } from 'react';
import type { Certificate } from '../../../../functions/contract/privacy';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { ConfirmErasure } from './confirm-erasure';
import { deleteAccount } from './privacy';

type Props = { readonly onErased: (certificates: readonly Certificate[]) => void };

/** Deleting everything: what follows from it, one tick, one button. */
export function EraseAll({ onErased }: Props) {
  const words = useWords().privacy;
  const [open, setOpen] = useState(false);
  const [key] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const erase = async () => {
    setBusy(true);
    setProblem(undefined);
    const answer = await deleteAccount(key);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setOpen(false);
    onErased(answer.value.certificates);
  };
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {words.erase}
      </Box>
      <Box className="secondary">{words.eraseText}</Box>
      <Button kind="danger" icon="trash-2" onPress={() => setOpen(true)} block>
        {words.erase}
      </Button>
      {open ? (
        <Sheet title={words.erase} onClose={() => setOpen(false)}>
          <ConfirmErasure
            lead={words.eraseWhat}
            lines={words.consequences}
            busy={busy}
            problem={problem}
            onConfirm={() => void erase()}
          />
        </Sheet>
      ) : null}
    </Box>
  );
}
