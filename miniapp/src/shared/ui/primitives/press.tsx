import { Button } from '@tarojs/components';
import type { PressProps } from './press-props';

export function Press(props: PressProps) {
  const {
    className = '',
    onPress,
    disabled = false,
    label,
    role = 'button',
    checked,
    expanded,
    id,
    children,
  } = props;
  return (
    <Button
      className={`press ${className}`}
      hoverClass="press-hover"
      disabled={disabled}
      onClick={disabled ? () => {} : onPress}
      ariaRole={role}
      {...(id ? { id } : {})}
      {...(label ? { ariaLabel: label } : {})}
      {...(checked === undefined ? {} : { ariaChecked: checked })}
      {...(expanded === undefined ? {} : { ariaExpanded: expanded })}
    >
      {children}
    </Button>
  );
}
