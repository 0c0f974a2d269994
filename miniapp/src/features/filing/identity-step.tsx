import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { TextField } from '../../shared/ui/field/text-field';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Disclosure } from './draft';
import './identity-step.css';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

const choices: readonly (readonly [Disclosure, IconName])[] = [
  ['named', 'user'],
  ['coded', 'key-round'],
  ['anonymous', 'eye-off'],
];

export function IdentityStep({ draft, change, faults }: StepProps) {
  const words = useWords().filing.identity;
  return (
    <Box className="stack-24">
      <StepHead question={words.question} hint={words.hint} />
      <Box className="stack-12" role="radiogroup" label={words.question}>
        {choices.map(([disclosure, icon]) => {
          const { name, who, follow, reward } = words[disclosure];
          return (
            <ChoiceCard
              key={disclosure}
              id={`identity-${disclosure}`}
              role="radio"
              checked={draft.disclosure === disclosure}
              onPress={() => change({ disclosure })}
            >
              <Box className="row heading">
                <Icon name={icon} size="small" />
                <Box as="span">{name}</Box>
              </Box>
              <Box className="identity-lines">
                {[who, follow, reward].map((line) => (
                  <Box key={line}>{line}</Box>
                ))}
              </Box>
            </ChoiceCard>
          );
        })}
      </Box>
      {draft.disclosure === 'coded' ? (
        <Notice tone="soon" icon="triangle-alert">
          {words.codeLost}
        </Notice>
      ) : null}
      {draft.disclosure === 'named' ? (
        <Box className="stack-16">
          <Box>
            <Box as="h2" className="heading">
              {words.contactTitle}
            </Box>
            <Box className="note secondary">{words.contactText}</Box>
          </Box>
          <TextField
            id="name"
            label={words.name}
            value={draft.name}
            maxLength={40}
            autoComplete="name"
            fault={faults.includes('name') ? words.nameFault : undefined}
            onChange={(name) => change({ name })}
          />
          <TextField
            id="phone"
            label={words.phone}
            kind="phone"
            value={draft.phone}
            maxLength={20}
            autoComplete="tel"
            fault={faults.includes('phone') ? words.phoneFault : undefined}
            onChange={(phone) => change({ phone })}
          />
        </Box>
      ) : null}
      <Box>
        {draft.disclosure === 'anonymous' ? null : (
          <ChoiceCard
            plain
            role="checkbox"
            checked={draft.wantsReward}
            onPress={() => change({ wantsReward: !draft.wantsReward })}
          >
            {words.wantsReward}
          </ChoiceCard>
        )}
        {draft.disclosure === 'anonymous' ? null : (
          <ChoiceCard
            plain
            role="checkbox"
            checked={draft.wantsReply}
            onPress={() => change({ wantsReply: !draft.wantsReply })}
          >
            {words.wantsReply}
          </ChoiceCard>
        )}
        <ChoiceCard
          plain
          role="checkbox"
          checked={draft.insider}
          onPress={() => change({ insider: !draft.insider })}
        >
          <Box>{words.insider}</Box>
          <Box className="note secondary">{words.insiderHint}</Box>
        </ChoiceCard>
      </Box>
    </Box>
  );
}
