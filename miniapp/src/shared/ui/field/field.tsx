import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Label } from '../primitives/label';
import './field.css';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly labelUnseen?: boolean;
  readonly children: ReactNode;
};

/** Label, help and fault around one control with the same `id`. */
export function Field({ id, label, hint, fault, labelUnseen = false, children }: Props) {
  return (
    <Box>
      <Label htmlFor={id} className={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
      </Label>
      {hint ? (
        <Box className="field-hint" id={`${id}-hint`}>
          {hint}
        </Box>
      ) : null}
      {children}
      {fault ? (
        <Box className="field-fault" id={`${id}-fault`} live="polite">
          <Icon name="circle-alert" size="small" />
          <Box as="span">{fault}</Box>
        </Box>
      ) : null}
    </Box>
  );
}
