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
  const choice = role === 'radio' || role === 'checkbox' || role === 'switch';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a checked state is given with a role that has one
    <button
      type="button"
      className={`press press-h5 ${className}`}
      disabled={disabled}
      onClick={onPress}
      id={id}
      aria-label={label}
      role={role === 'button' ? undefined : role}
      aria-checked={choice ? (checked ?? false) : undefined}
      aria-expanded={expanded}
    >
      {children}
    </button>
  );
}
