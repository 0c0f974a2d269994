import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import './notice.css';

type Props = {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

export function Empty({ icon, title, text, children }: Props) {
  return (
    <Box className="empty">
      <Box className="empty-mark">
        <Icon name={icon} size="large" />
      </Box>
      <Box as="h2" className="heading">
        {title}
      </Box>
      {text ? <Box className="secondary">{text}</Box> : null}
      {children ? <Box style={{ marginTop: '20px' }}>{children}</Box> : null}
    </Box>
  );
}
