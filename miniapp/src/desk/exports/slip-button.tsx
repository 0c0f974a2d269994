import { Button } from 'antd';
import { useState } from 'react';
import type { Slip } from '../../../../functions/contract/exports.ts';
import { randomKey } from '../../shared/wechat/random-key';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { ask } from '../session/ask';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { mayTakeOut } from './may-export';

type Props = { readonly caseId: string; readonly onMade: (slip: Slip) => void };

export function SlipButton({ caseId, onMade }: Props) {
  const { exports, frame } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  if (!mayTakeOut('slip', useSession()?.roles ?? [])) return null;
  const make = async () => {
    setBusy(true);
    const path = `/officer/cases/${encodeURIComponent(caseId)}/slip`;
    const answer = await ask<Slip>({ method: 'POST', path, body: {}, key: randomKey() });
    setBusy(false);
    if (answer.ok) onMade(answer.value);
    setFault(answer.ok ? undefined : problemText(answer.problem, frame.problems).title);
  };
  return (
    <>
      <Button loading={busy} onClick={() => void make()}>
        {exports.slip}
      </Button>
      {fault !== undefined && <Notice tone="overdue" title={fault} live />}
    </>
  );
}
