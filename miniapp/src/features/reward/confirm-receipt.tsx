import { useState } from 'react';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { confirmTransfer } from '../../shared/wechat/confirm-transfer';
import { useWords } from '../../shared/words/use-words';
import { confirmInSandbox } from './rewards';

type Props = { readonly packageInfo: string; readonly onDone: () => void };

/** WeChat asks its user to confirm within 24 hours; in a browser the embedded run plays WeChat. */
export function ConfirmReceipt({ packageInfo, onDone }: Props) {
  const words = useWords().reward;
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const confirm = async () => {
    setState('busy');
    const native = await confirmTransfer(packageInfo);
    const done = native === 'unavailable' ? (await confirmInSandbox(packageInfo)).ok : native === 'confirmed';
    setState(done ? 'done' : 'failed');
    if (done) onDone();
  };
  return (
    <Box className="stack-16">
      {process.env.TARO_ENV === 'h5' ? (
        <Notice tone="info" title={words.confirmSandbox}>
          {words.confirmSandboxText}
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="overdue" live="assertive">
          {words.confirmFailed}
        </Notice>
      ) : null}
      {state === 'done' ? (
        <Notice tone="go" live="polite">
          {words.confirmDone}
        </Notice>
      ) : (
        <Button onPress={() => void confirm()} busy={state === 'busy'} id="confirm-transfer" block>
          {words.confirmReceipt}
        </Button>
      )}
    </Box>
  );
}
