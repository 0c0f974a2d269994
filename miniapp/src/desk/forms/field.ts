import type { zhForms } from '../words/zh/forms';

type FormWords = typeof zhForms;
export type FieldLabel = keyof FormWords['labels'];
export type OptionList = keyof FormWords['options'];

type Base<Name extends string> = {
  readonly name: Name;
  readonly label: FieldLabel;
  readonly required?: boolean;
  /** Asked only by those who open the further circumstances. */
  readonly more?: boolean;
};

/** One question of a command's form, as data: the same list draws the form, checks it and builds the body. */
export type Field<Name extends string = string> = Base<Name> &
  (
    | { readonly kind: 'line' | 'paragraph'; readonly min?: number; readonly max: number }
    | { readonly kind: 'choice'; readonly options: OptionList; readonly initial?: string }
    /** The option's number is sent, not its text. */
    | { readonly kind: 'level'; readonly options: OptionList }
    | { readonly kind: 'flag'; readonly initial: boolean }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'date' }
    | { readonly kind: 'moment' }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    /** Asked in yuan, sent in fen. */
    | { readonly kind: 'money' }
    | { readonly kind: 'unit' | 'nearby' | 'photos' | 'category' }
    | { readonly kind: 'categories'; readonly max: number }
    | { readonly kind: 'people'; readonly count: number }
  );

export type FieldValue = string | number | boolean | readonly string[] | undefined | null;
export type Values = Readonly<Record<string, FieldValue>>;
