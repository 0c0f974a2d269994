import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PayoutRow } from '../../../../functions/contract/finance.ts';
import type { Problem } from '../../shared/api/answer';
import { yuan } from '../../shared/time/money';
import { randomKey } from '../../shared/wechat/random-key';
import { FormProblem } from '../forms/form-problem';
import { Notice } from '../frame/notice';
import { ask } from '../session/ask';
import { useWords } from '../words/use-words';
import './collect-form.css';

/**
 * Cash over the desk: the code is asked of whoever stands there and kept nowhere, so it is not a form with a
 * draft. The second person's confirmation is the row's own.
 */
export function CollectForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const { collect } = words.finance;
  const [code, setCode] = useState('');
  const [key, setKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [handed, setHanded] = useState<number>();
  const ready = code.replace(/[\s-]/g, '').length === 16;
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    setHanded(undefined);
    const answer = await ask<PayoutRow>({
      method: 'POST',
      path: '/finance/collections',
      body: { collectionCode: code },
      key,
    });
    setBusy(false);
    if (answer.ok || answer.problem.kind === 'refused') setKey(randomKey());
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    setCode('');
    setHanded(answer.value.amountFen);
    onDone();
  };
  return (
    <section className="d-collect" aria-label={collect.title}>
      <form
        className="d-collect-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void send();
        }}
      >
        <label htmlFor="collection-code">{collect.title}</label>
        <Input
          id="collection-code"
          className="d-collect-code"
          value={code}
          maxLength={24}
          autoComplete="off"
          spellCheck={false}
          placeholder={collect.hint}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
        />
        <Button htmlType="submit" type="primary" disabled={!ready} loading={busy} id="collect-send">
          {collect.send}
        </Button>
        <span className="secondary">{collect.twoPersons}</span>
      </form>
      {problem && <FormProblem problem={problem} />}
      {handed !== undefined && (
        <Notice tone="done" title={collect.valid} live>
          {collect.handOver(words.frame.yuan(yuan(handed)))}
        </Notice>
      )}
    </section>
  );
}
