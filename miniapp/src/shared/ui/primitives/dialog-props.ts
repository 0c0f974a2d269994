import type { ReactNode } from 'react';

export type DialogProps = {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};
