import type { BoxProps } from './box-props';

export function Box({
  as: Tag = 'div',
  className = '',
  id,
  role,
  label,
  live,
  hiddenFromReaders,
  style,
  children,
}: BoxProps) {
  const reset = Tag === 'div' || Tag === 'span' ? '' : `box-${Tag} `;
  return (
    <Tag
      className={`${reset}${className}`}
      id={id}
      role={role}
      aria-label={label}
      aria-live={live}
      aria-hidden={hiddenFromReaders}
      style={style}
    >
      {children}
    </Tag>
  );
}
