import type { ReactNode } from 'react';

export type ScreenHeadProps = {
  readonly title: string;
  readonly home: boolean;
  readonly ownHeading?: 'titled' | 'quiet' | undefined;
  readonly end?: ReactNode;
  readonly onBack?: () => void;
};
