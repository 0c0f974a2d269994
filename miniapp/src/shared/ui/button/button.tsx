import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';
import './button.css';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'plain' | 'tint' | 'text' | 'danger';
  readonly icon?: IconName;
  readonly block?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly id?: string;
};

export function Button(props: Props) {
  const {
    children,
    onPress,
    kind = 'primary',
    icon,
    block = false,
    busy = false,
    disabled = false,
    label,
    expanded,
    id,
  } = props;
  const state = disabled ? ' button-off' : busy ? ' button-busy' : '';
  return (
    <Press
      className={`button button-${kind}${block ? ' button-block' : ''}${state}`}
      onPress={busy ? () => {} : onPress}
      disabled={disabled}
      {...(label ? { label } : {})}
      {...(expanded === undefined ? {} : { expanded })}
      {...(id ? { id } : {})}
    >
      {busy ? <Box className="spinner" hiddenFromReaders /> : icon ? <Icon name={icon} size="small" /> : null}
      <Box as="span">{children}</Box>
    </Press>
  );
}
