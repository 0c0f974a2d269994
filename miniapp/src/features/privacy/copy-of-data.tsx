import { useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { randomKey } from '../../shared/wechat/random-key';
import { saveText } from '../../shared/wechat/save-text';
import { useWords } from '../../shared/words/use-words';
import { exportData } from './privacy';

/** Everything held, as one file; made anew each time and kept nowhere by the app. */
export function CopyOfData() {
  const words = useWords().privacy;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [saved, setSaved] = useState<boolean>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const answer = await exportData(randomKey());
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setSaved(await saveText(words.fileName, `${JSON.stringify(answer.value, null, 2)}\n`));
  };
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {words.copy}
      </Box>
      <Box className="secondary">{words.copyText}</Box>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {saved === undefined ? null : (
        <Notice tone={saved ? 'go' : 'overdue'} live="polite">
          {saved ? words.saved : words.saveFailed}
        </Notice>
      )}
      <Button kind="plain" icon="download" busy={busy} onPress={() => void save()} block>
        {words.copySave}
      </Button>
    </Box>
  );
}
