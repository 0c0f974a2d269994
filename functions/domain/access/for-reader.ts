import type { Officer } from '../jurisdiction/organisation.ts';
import { type FieldRules, showsField } from './field-policy.ts';

/** The answer without the fields that its rules keep from this officer. */
export const forReader = (answer: unknown, rules: FieldRules | undefined, officer: Officer): unknown => {
  if (rules === undefined) return answer;
  const state = textAt(answer, 'state');
  const without = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => without(item, `${path}[]`));
    if (!isRecord(value)) return value;
    const kind = textAt(value, 'kind');
    const shown = Object.entries(value).flatMap(([name, inner]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const rule = rules[at];
      if (rule !== undefined && !showsField(rule, officer, { state, kind })) return [];
      return [[name, without(inner, at)]];
    });
    return Object.fromEntries(shown);
  };
  return without(answer, '');
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textAt = (value: unknown, name: string): string | undefined => {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : undefined;
};
