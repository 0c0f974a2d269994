import { isUnsent } from '../../shared/evidence/held-file';
import { useSettings } from '../../shared/settings/settings';
import { Button } from '../../shared/ui/button/button';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Icon } from '../../shared/ui/icon/icon';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './confirm-step.css';
import { SelfReveal } from './self-reveal';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';
import type { Step } from './steps';
import { summaryOf } from './summary';

type Props = StepProps & { readonly onEdit: (step: Step) => void };

export function ConfirmStep({ draft, change, faults, onEdit }: Props) {
  const all = useWords();
  const words = all.filing;
  const { language } = useSettings();
  const unsent = draft.files.filter(isUnsent).length;
  const rows = summaryOf(draft, all, language);
  return (
    <Box className="stack-24">
      <StepHead
        question={words.confirm.question}
        alsoRead={[...rows.map(([, text]) => text), words.confirm.declaration]}
      />
      <Box as="ul" className="card card-list">
        {rows.map(([step, text]) => (
          <Box as="li" key={step} className="confirm-row list-item">
            <Box className="row-between">
              <Box className="note secondary">{words.steps[step]}</Box>
              <Button
                kind="text"
                onPress={() => onEdit(step)}
                label={`${words.confirm.edit} ${words.steps[step]}`}
              >
                {words.confirm.edit}
              </Button>
            </Box>
            <Box className="pre confirm-text">{text}</Box>
          </Box>
        ))}
      </Box>
      <SelfReveal text={draft.description} onChange={(description) => change({ description })} />
      {unsent > 0 ? <Notice icon="clock">{words.confirm.uploading(unsent)}</Notice> : null}
      <Notice tone="go" icon="shield-check">
        {words.confirm.privacy}
      </Notice>
      <Box>
        <ChoiceCard
          role="checkbox"
          id="declaration"
          checked={draft.declaration}
          onPress={() => change({ declaration: !draft.declaration })}
        >
          {words.confirm.declaration}
        </ChoiceCard>
        {faults.includes('declaration') ? (
          <Box className="field-fault" live="assertive">
            <Icon name="circle-alert" size="small" />
            <Box as="span">{words.confirm.declarationFault}</Box>
          </Box>
        ) : null}
      </Box>
    </Box>
  );
}
