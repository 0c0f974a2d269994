import type { ReactNode } from 'react';

export type BoxTag =
  | 'div'
  | 'span'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'header'
  | 'main'
  | 'nav'
  | 'section'
  | 'footer';

export type BoxProps = {
  readonly as?: BoxTag;
  readonly className?: string;
  readonly id?: string;
  readonly role?: string;
  readonly label?: string;
  readonly live?: 'polite' | 'assertive';
  readonly hiddenFromReaders?: boolean;
  readonly style?: Readonly<Record<string, string | number>>;
  readonly children?: ReactNode;
};
