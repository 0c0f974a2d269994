import { useLayoutEffect, useRef } from 'react';
import type { EntryProps } from './entry-props';

export function Area(props: EntryProps) {
  const { id, value, onChange, placeholder, maxLength = 2000, label, className = '' } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={area}
      id={id}
      className={`entry entry-h5 area ${className}`}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      disabled={props.disabled}
      aria-label={label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      rows={4}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
