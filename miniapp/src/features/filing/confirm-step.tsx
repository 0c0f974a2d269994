import { isOpen } from '../../shared/evidence/held-photo';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Icon } from '../../shared/ui/icon/icon';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './confirm-step.css';
import type { Step } from './draft';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

type Props = StepProps & { readonly onEdit: (step: Step) => void };

export function ConfirmStep({ draft, change, faults, onEdit }: Props) {
  const all = useWords();
  const words = all.filing;
  const { language } = useSettings();
  const uploading = draft.photos.filter(isOpen).length;
  const rows: readonly (readonly [Step, string, string])[] = [
    ['evidence', words.steps.evidence, words.confirm.evidence(draft.photos.length)],
    ['place', words.steps.place, [draft.address.trim(), draft.pin?.area ?? ''].filter(Boolean).join('\n')],
    [
      'facts',
      words.steps.facts,
      [
        draft.pollutionTypes.map((type) => all.type[type]).join(language === 'zh' ? '、' : ', '),
        draft.description.trim(),
        draft.party.trim(),
        `${momentText(`${draft.seenAt}:00+08:00`, language)}${draft.ongoing ? ` · ${words.facts.ongoing}` : ''}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [
      'identity',
      words.steps.identity,
      [
        words.identity[draft.disclosure].name,
        draft.disclosure === 'named' ? `${draft.name} ${draft.phone}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    ],
  ];
  return (
    <Box className="stack-24">
      <StepHead question={words.confirm.question} />
      <Box as="ul" className="card card-list">
        {rows.map(([step, name, text]) => (
          <Box as="li" key={step} className="confirm-row list-item">
            <Box className="row-between">
              <Box className="note secondary">{name}</Box>
              <Button kind="text" onPress={() => onEdit(step)} label={`${words.confirm.edit} ${name}`}>
                {words.confirm.edit}
              </Button>
            </Box>
            <Box className="pre confirm-text">{text}</Box>
          </Box>
        ))}
      </Box>
      {uploading > 0 ? <Notice icon="clock">{words.confirm.uploading(uploading)}</Notice> : null}
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
