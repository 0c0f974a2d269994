import { useState } from 'react';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';
import './disclosure.css';

type Props = {
  readonly name: string;
  /** What it belongs to, for those who only hear it. */
  readonly of: string;
  readonly text: string;
};

/** A clause or legal basis, one tap away from the sentence it carries. */
export function Disclosure({ name, of, text }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Press
        className={`disclosure${open ? ' disclosure-open' : ''}`}
        expanded={open}
        label={`${name}：${of}`}
        onPress={() => setOpen(!open)}
      >
        <Box as="span">{name}</Box>
        <Icon name="chevron-down" size="small" className="disclosure-mark" />
      </Press>
      {open ? <Box className="disclosure-text">{text}</Box> : null}
    </Box>
  );
}
