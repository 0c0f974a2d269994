import { useState } from 'react';
import { draftName, dropDraft, readDraft, writeDraft } from '../forms/draft';
import { readSession } from '../session/session';

/** A long text that survives a reload and a session that runs out; `start` is what it began as. */
export function useKeptText(target: string, command: string, start: string) {
  const name = draftName(readSession()?.username ?? '', target, command);
  const [kept] = useState(() => readDraft(name)?.values['text']);
  const [text, setText] = useState(typeof kept === 'string' ? kept : start);
  const [restored, setRestored] = useState(typeof kept === 'string' && kept !== start);
  const change = (next: string): void => {
    setText(next);
    writeDraft(name, { ...readDraft(name), values: { text: next } });
  };
  const startOver = (): void => {
    dropDraft(name);
    setText(start);
    setRestored(false);
  };
  return { name, text, restored, change, startOver };
}
