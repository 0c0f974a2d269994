import { Input } from '@tarojs/components';
import type { EntryProps } from './entry-props';

export function Entry(props: EntryProps) {
  const {
    id,
    value,
    onChange,
    placeholder = '',
    maxLength = 140,
    kind = 'text',
    label,
    className = '',
  } = props;
  return (
    <Input
      id={id}
      className={`entry ${className}`}
      value={value}
      placeholder={placeholder}
      placeholderClass="entry-placeholder"
      maxlength={maxLength}
      disabled={props.disabled ?? false}
      type={kind === 'phone' || kind === 'digits' ? 'number' : 'text'}
      password={kind === 'password'}
      onInput={(event) => onChange(event.detail.value)}
      {...(label ? { ariaLabel: label } : {})}
    />
  );
}
