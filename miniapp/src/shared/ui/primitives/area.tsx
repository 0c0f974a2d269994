import { Textarea } from '@tarojs/components';
import type { EntryProps } from './entry-props';

export function Area(props: EntryProps) {
  const { id, value, onChange, placeholder = '', maxLength = 2000, label, className = '' } = props;
  return (
    <Textarea
      id={id}
      className={`entry area ${className}`}
      value={value}
      placeholder={placeholder}
      placeholderClass="entry-placeholder"
      maxlength={maxLength}
      disabled={props.disabled ?? false}
      autoHeight
      disableDefaultPadding
      cursorSpacing={96}
      onInput={(event) => onChange(event.detail.value)}
      {...(label ? { ariaLabel: label } : {})}
    />
  );
}
