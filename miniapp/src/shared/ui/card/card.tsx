import type { ReactNode } from 'react';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';

type Props = {
  readonly children: ReactNode;
  readonly className?: string;
  readonly onPress?: () => void;
  readonly label?: string;
  readonly as?: 'div' | 'section' | 'li';
};

export function Card({ children, className = '', onPress, label, as = 'div' }: Props) {
  if (onPress) {
    return (
      <Press className={`card card-press ${className}`} onPress={onPress} {...(label ? { label } : {})}>
        {children}
      </Press>
    );
  }
  return (
    <Box as={as} className={`card ${className}`} {...(label ? { label } : {})}>
      {children}
    </Box>
  );
}
