import type { EntryProps } from './entry-props';

const keyboards = {
  text: { type: 'text', inputMode: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  digits: { type: 'text', inputMode: 'numeric' },
  password: { type: 'password', inputMode: 'text' },
  code: { type: 'text', inputMode: 'text' },
} as const;

export function Entry(props: EntryProps) {
  const { id, value, onChange, placeholder, maxLength = 140, kind = 'text', label, className = '' } = props;
  return (
    <input
      id={id}
      className={`entry entry-h5 ${className}`}
      {...keyboards[kind]}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      disabled={props.disabled}
      aria-label={label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      autoComplete={props.autoComplete ?? 'off'}
      autoCapitalize={kind === 'code' ? 'characters' : undefined}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
