import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import './badge.css';

type Props = {
  readonly tone?: 'plain' | 'go' | 'soon' | 'overdue' | 'info';
  readonly icon?: IconName;
  readonly children: string;
};

export function Badge({ tone = 'plain', icon, children }: Props) {
  return (
    <Box className={`badge badge-${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      <Box as="span">{children}</Box>
    </Box>
  );
}
