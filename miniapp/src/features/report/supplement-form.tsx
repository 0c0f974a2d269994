import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import type { Problem } from '../../shared/api/answer';
import { PhotoGrid } from '../../shared/evidence/photo-grid';
import { usePhotos } from '../../shared/evidence/use-photos';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { actOnReport, newIntent } from './reports';

type Props = { readonly report: ReportDetail; readonly onDone: (report: ReportDetail) => void };

export function SupplementForm({ report, onDone }: Props) {
  const words = useWords().report;
  const { photos, add, remove, retry, uploading, ids } = usePhotos({ path: '/citizen/evidence' });
  const [text, setText] = useState('');
  const [key, setKey] = useState(newIntent);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    const answer = await actOnReport(report.id, 'supplements', { text: text.trim(), evidence: ids }, key);
    setBusy(false);
    if (answer.ok) {
      onDone(answer.value);
      return;
    }
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(newIntent());
  };
  return (
    <Box className="stack-16">
      {report.supplementAsked ? <Box className="pre strong">{report.supplementAsked.text}</Box> : null}
      <TextField
        id="supplement"
        long
        label={words.supplementText}
        value={text}
        maxLength={2000}
        onChange={setText}
      />
      <PhotoGrid photos={photos} onAdd={add} onRemove={remove} onRetry={retry} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button onPress={() => void send()} busy={busy || uploading} disabled={text.trim() === ''} block>
        {words.supplementSend}
      </Button>
    </Box>
  );
}
