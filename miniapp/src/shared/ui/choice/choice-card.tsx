import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';
import './choice.css';

type Props = {
  readonly role: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** Without a frame, for a single consent under a text. */
  readonly plain?: boolean;
  readonly label?: string;
  readonly id?: string;
};

/** A whole card to tap; a radio inside a group, or a box on its own. */
export function ChoiceCard({ role, checked, onPress, children, plain = false, label, id }: Props) {
  return (
    <Press
      className={`choice${checked ? ' choice-on' : ''}${plain ? ' choice-plain' : ''}`}
      role={role}
      checked={checked}
      onPress={onPress}
      {...(label ? { label } : {})}
      {...(id ? { id } : {})}
    >
      <Box className={`choice-mark${role === 'checkbox' ? ' choice-mark-square' : ''}`} hiddenFromReaders>
        {checked ? <Icon name="check" className="choice-on-mark" /> : null}
      </Box>
      <Box className="grow">{children}</Box>
    </Press>
  );
}
