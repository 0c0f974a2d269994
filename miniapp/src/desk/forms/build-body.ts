import { toInstant } from '../../shared/time/day';
import type { Field, FieldValue, Values } from './field';

export type Body = Readonly<Record<string, unknown>>;

/** What goes over the wire: blanks are left out, yuan become fen, local minutes become instants. */
export function buildBody(fields: readonly Field[], values: Values): Body {
  const entries = fields.flatMap((field) => {
    const value = toWire(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(entries);
}

export function initialValues(fields: readonly Field[]): Values {
  return Object.fromEntries(
    fields.flatMap((field): (readonly [string, FieldValue])[] => {
      if (field.kind === 'flag') return [[field.name, field.initial]];
      if (field.kind === 'choice' && field.initial !== undefined) return [[field.name, field.initial]];
      return [];
    }),
  );
}

function toWire(field: Field, value: FieldValue): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'line':
    case 'paragraph': {
      const text = String(value).trim();
      return text === '' ? undefined : text;
    }
    case 'money':
      return Math.round(Number(value) * 100);
    case 'level':
    case 'whole':
      return Number(value);
    case 'moment':
      return toInstant(String(value));
    case 'yes-no':
      return value === 'yes' || value === true;
    case 'categories':
    case 'people':
    case 'photos':
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    case 'choice':
    case 'flag':
    case 'date':
    case 'unit':
    case 'category':
    case 'nearby':
      return value;
    default: {
      const never: never = field;
      throw new RangeError(`unknown field: ${String(never)}`);
    }
  }
}
