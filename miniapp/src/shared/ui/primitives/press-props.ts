import type { ReactNode } from 'react';

export type PressProps = {
  readonly className?: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Spoken name, when the words inside do not say it. */
  readonly label?: string;
  readonly role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'link';
  readonly checked?: boolean;
  readonly expanded?: boolean;
  readonly id?: string;
  readonly children?: ReactNode;
};
