import type { ReactNode } from 'react';

export type LabelProps = {
  readonly htmlFor: string;
  readonly className?: string;
  readonly children: ReactNode;
};
