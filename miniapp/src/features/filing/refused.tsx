import { Notice } from '../../shared/ui/notice/notice';
import { problemText } from '../../shared/words/problem-text';
import { useWords } from '../../shared/words/use-words';
import type { Sending } from './draft';

/** The server would not take it; everything is still there. */
export function Refused({ sending }: { readonly sending: Sending }) {
  const words = useWords();
  const { code = '', detail } = sending;
  const { text } = problemText(words, {
    kind: 'refused',
    status: 422,
    code,
    errors: [],
    ...(detail ? { detail } : {}),
  });
  return (
    <Notice tone="overdue" title={words.filing.sending.refused} live="assertive">
      {`${words.filing.sending.refusedText}\n${text}`}
    </Notice>
  );
}
