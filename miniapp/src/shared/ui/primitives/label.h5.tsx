import type { LabelProps } from './label-props';

export function Label({ htmlFor, className = '', children }: LabelProps) {
  return (
    <label htmlFor={htmlFor} className={className} style={{ display: 'block' }}>
      {children}
    </label>
  );
}
