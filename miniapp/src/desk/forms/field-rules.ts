import type { FormRule } from 'antd';
import type { DeskWords } from '../words/desk-words';
import type { Field } from './field';

/** The same limits as the contract, said at the field before anything is sent. */
export function fieldRules(field: Field, words: DeskWords['forms']): FormRule[] {
  const required = field.required
    ? [{ required: true, message: words.required(words.labels[field.label].replace(/（.*）|\(.*\)/, '')) }]
    : [];
  const check: FormRule = {
    validator: (_rule, value) => {
      const fault = fieldFault(field, value, words);
      return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));
    },
  };
  return [...required, check];
}

/** What is wrong with a value that is there; blanks are the business of `required`. */
export function fieldFault(field: Field, value: unknown, words: DeskWords['forms']): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'line':
    case 'paragraph': {
      const length = String(value).trim().length;
      if (length === 0) return field.required ? words.tooShort(field.min ?? 1) : undefined;
      if (length < (field.min ?? 1)) return words.tooShort(field.min ?? 1);
      return length > field.max ? words.tooLong(field.max) : undefined;
    }
    case 'whole': {
      const number = Number(value);
      const fits = Number.isInteger(number) && number >= field.min && number <= field.max;
      return fits ? undefined : words.between(field.min, field.max);
    }
    case 'money':
      return Number(value) >= 0 ? undefined : words.notNegative;
    case 'people': {
      const names = Array.isArray(value) ? value : [];
      if (names.some((name) => !/^[a-z][a-z0-9.-]{1,39}$/.test(String(name)))) return words.userName;
      return names.length === field.count ? undefined : words.exactly(field.count);
    }
    default:
      return undefined;
  }
}
