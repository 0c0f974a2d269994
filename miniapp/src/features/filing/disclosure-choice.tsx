import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Disclosure } from './draft';
import './identity-step.css';

const choices: readonly (readonly [Disclosure, IconName])[] = [
  ['named', 'user'],
  ['coded', 'key-round'],
  ['anonymous', 'eye-off'],
];

type Props = {
  readonly label: string;
  readonly chosen: Disclosure;
  readonly onChoose: (disclosure: Disclosure) => void;
};

/** Three cards: who will know, what follow-up is possible, what reward is possible. */
export function DisclosureChoice({ label, chosen, onChoose }: Props) {
  const words = useWords().filing.identity;
  return (
    <Box className="stack-12" role="radiogroup" label={label}>
      {choices.map(([disclosure, icon]) => {
        const { name, who, follow, reward } = words[disclosure];
        return (
          <ChoiceCard
            key={disclosure}
            id={`identity-${disclosure}`}
            role="radio"
            checked={chosen === disclosure}
            onPress={() => onChoose(disclosure)}
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
  );
}
