import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import './notice.css';

type Tone = 'plain' | 'info' | 'soon' | 'overdue' | 'go';

type Props = {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out when it appears. */
  readonly live?: 'polite' | 'assertive';
};

const icons: Record<Tone, IconName> = {
  plain: 'info',
  info: 'info',
  soon: 'clock',
  overdue: 'circle-alert',
  go: 'circle-check',
};

export function Notice({ tone = 'plain', icon = icons[tone], title, children, live }: Props) {
  return (
    <Box
      className={`notice notice-${tone}`}
      {...(live ? { live, role: live === 'assertive' ? 'alert' : 'status' } : {})}
    >
      <Icon name={icon} />
      <Box className="grow stack-4">
        {title ? <Box className="strong">{title}</Box> : null}
        {children ? <Box className="note">{children}</Box> : null}
      </Box>
    </Box>
  );
}
