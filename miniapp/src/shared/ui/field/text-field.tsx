import { Area } from '../primitives/area';
import { Entry } from '../primitives/entry';
import type { EntryProps } from '../primitives/entry-props';
import { Field } from './field';

type Props = Omit<EntryProps, 'label' | 'invalid' | 'describedBy'> & {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly long?: boolean;
  /** The heading above says the same words; the label stays for those who only hear it. */
  readonly labelUnseen?: boolean;
};

export function TextField(props: Props) {
  const { label, hint, fault, long = false, labelUnseen = false, className = '', ...entry } = props;
  const Control = long ? Area : Entry;
  const described = fault ? `${entry.id}-fault` : hint ? `${entry.id}-hint` : undefined;
  return (
    <Field id={entry.id} label={label} fault={fault} labelUnseen={labelUnseen} {...(hint ? { hint } : {})}>
      <Control
        {...entry}
        {...(process.env.TARO_ENV === 'weapp' ? { label } : {})}
        className={`${className}${fault ? ' entry-fault' : ''}`}
        invalid={fault !== undefined}
        {...(described ? { describedBy: described } : {})}
      />
    </Field>
  );
}
