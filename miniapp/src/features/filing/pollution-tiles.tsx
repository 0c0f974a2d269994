import { useState } from 'react';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { Press } from '../../shared/ui/primitives/press';
import { useWords } from '../../shared/words/use-words';
import type { PollutionType } from './draft';
import { pollutionIcons } from './pollution-icons';
import './pollution-tiles.css';

type Props = {
  readonly label: string;
  readonly chosen: readonly PollutionType[];
  /** Only the most frequent at first. */
  readonly few: boolean;
  readonly onChange: (chosen: readonly PollutionType[]) => void;
};

const frequent = 4;

/** Kinds of pollution as pictures with what people call them; any number of them. */
export function PollutionTiles({ label, chosen, few, onChange }: Props) {
  const words = useWords();
  const [all, setAll] = useState(!few);
  const rareChosen = pollutionIcons.slice(frequent).some(([type]) => chosen.includes(type));
  const shown = all || rareChosen ? pollutionIcons : pollutionIcons.slice(0, frequent);
  const toggle = (type: PollutionType) =>
    onChange(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type]);
  return (
    <Box className="stack-8">
      <Box className="tiles" role="group" label={label}>
        {shown.map(([type, icon]) => {
          const on = chosen.includes(type);
          return (
            <Press
              key={type}
              className={`tile${on ? ' tile-on' : ''}`}
              role="checkbox"
              checked={on}
              onPress={() => toggle(type)}
            >
              <Icon name={on ? 'circle-check' : icon} size="large" />
              <Box className="tile-name">{words.type[type]}</Box>
              <Box className="tile-hint">{words.filing.facts.typeHints[type]}</Box>
            </Press>
          );
        })}
      </Box>
      {shown.length < pollutionIcons.length ? (
        <Button kind="plain" icon="ellipsis" onPress={() => setAll(true)} block>
          {words.filing.facts.moreTypes}
        </Button>
      ) : null}
    </Box>
  );
}
