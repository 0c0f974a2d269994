export type EntryProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'phone' | 'digits' | 'password' | 'code';
  readonly label?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly autoComplete?: string;
};
