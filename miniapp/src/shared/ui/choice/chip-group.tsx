import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';
import './choice.css';

type Option<V extends string> = { readonly value: V; readonly text: string; readonly icon?: IconName };

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
  /** Exactly one instead of any number. */
  readonly single?: boolean;
};

export function ChipGroup<V extends string>({ label, options, chosen, onChange, single = false }: Props<V>) {
  const toggle = (value: V) => {
    if (single) onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <Box className="chips" role={single ? 'radiogroup' : 'group'} label={label}>
      {options.map(({ value, text, icon }) => (
        <Press
          key={value}
          className={`chip${chosen.includes(value) ? ' chip-on' : ''}`}
          role={single ? 'radio' : 'checkbox'}
          checked={chosen.includes(value)}
          onPress={() => toggle(value)}
        >
          {icon ? <Icon name={icon} size="small" /> : null}
          <Box as="span">{text}</Box>
        </Press>
      ))}
    </Box>
  );
}
