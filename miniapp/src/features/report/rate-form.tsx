import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { Field } from '../../shared/ui/field/field';
import { TextField } from '../../shared/ui/field/text-field';
import { Icon } from '../../shared/ui/icon/icon';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Press } from '../../shared/ui/primitives/press';
import { useWords } from '../../shared/words/use-words';
import './report.css';
import { actOnReport, newIntent } from './reports';

type Props = { readonly reportId: string; readonly onDone: (report: ReportDetail) => void };

export function RateForm({ reportId, onDone }: Props) {
  const words = useWords();
  const report = words.report;
  const [stars, setStars] = useState(0);
  const [solved, setSolved] = useState<'yes' | 'no'>();
  const [comment, setComment] = useState('');
  const [key] = useState(newIntent);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    const told = comment.trim();
    const body = {
      stars,
      ...(solved ? { solved: solved === 'yes' } : {}),
      ...(told === '' ? {} : { comment: told }),
    };
    const answer = await actOnReport(reportId, 'rating', body, key);
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <Box className="stack-24">
      <Box className="stack-8 centre">
        <Box className="heading">{report.rateQuestion}</Box>
        <Box className="stars" role="radiogroup" label={report.rateQuestion}>
          {report.stars.map((name, index) => (
            <Press
              key={name}
              className={`star${index < stars ? ' star-on' : ''}`}
              role="radio"
              checked={index + 1 === stars}
              label={name}
              onPress={() => setStars(index + 1)}
            >
              <Icon name="star" size="large" />
            </Press>
          ))}
        </Box>
        <Box className="secondary" live="polite">
          {report.stars[stars - 1] ?? ''}
        </Box>
      </Box>
      <Field id="solved" label={report.solvedQuestion} hint={report.notSolvedText}>
        <ChipGroup
          single
          label={report.solvedQuestion}
          options={[
            { value: 'yes', text: report.solved },
            { value: 'no', text: report.notSolved },
          ]}
          chosen={solved ? [solved] : []}
          onChange={([chosen]) => setSolved(chosen)}
        />
      </Field>
      <TextField
        id="rate-comment"
        long
        label={words.state.optional(report.rateComment)}
        value={comment}
        maxLength={500}
        onChange={setComment}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button onPress={() => void send()} busy={busy} disabled={stars === 0} block>
        {report.rateSend}
      </Button>
    </Box>
  );
}
