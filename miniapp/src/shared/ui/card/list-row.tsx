import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';

type Props = {
  readonly icon?: IconName;
  readonly title: string;
  readonly hint?: string;
  readonly end?: ReactNode;
  readonly onPress: () => void;
};

/** One line that leads somewhere. */
export function ListRow({ icon, title, hint, end, onPress }: Props) {
  return (
    <Press className="list-row" onPress={onPress}>
      {icon ? <Icon name={icon} className="list-row-icon" /> : null}
      <Box className="grow">
        <Box className="strong">{title}</Box>
        {hint ? <Box className="note secondary">{hint}</Box> : null}
      </Box>
      {end}
      <Icon name="chevron-right" size="small" className="list-row-end" />
    </Press>
  );
}
