import type { Calendar } from '../../domain/deadline/calendar.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../domain/deadline/calendar.ts';
import { computeDeadline, type DeadlineRefusal } from '../../domain/deadline/compute-deadline.ts';
import type { Deadline } from '../../domain/deadline/deadline.ts';
import type { DeadlineRule } from '../../domain/deadline/deadline-rule.ts';

/** As the command prints it: `basis` is the Chinese text alone. */
export type DeadlineAnswer = Omit<Deadline, 'basis'> & { readonly basis: string };

export type DeadlineError = { readonly error: { readonly path: string; readonly message: string } };

export type FindRules = (policy: string) => readonly DeadlineRule[] | undefined;

const messages: Record<DeadlineRefusal, string> = {
  'deadline.date-invalid': 'not a date (2026-08-03) or a time (2026-08-03T16:20:00+08:00)',
  'deadline.instant-required': 'this limit runs in hours and needs a time, not only a date',
  'deadline.out-of-range': `only dates from ${FIRST_YEAR} to ${LAST_YEAR}`,
  'deadline.extension-invalid': 'not a whole number of units, 0 or more',
  'deadline.extension-not-allowed': 'this limit cannot be extended',
  'deadline.extension-too-long': 'longer than the rule allows',
};

const fault = (path: string, message: string): DeadlineError => ({ error: { path, message } });

const FIELDS: readonly string[] = ['policy', 'kind', 'from', 'extend'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One answer for one query `{policy, kind, from, extend?}`. An unknown field is a fault: a misspelt
 * `extend` would otherwise give a wrong date without a word.
 */
export const answerDeadline = (
  query: unknown,
  findRules: FindRules,
  calendar: Calendar,
): DeadlineAnswer | DeadlineError => {
  if (!isRecord(query)) return fault('', 'not an object {policy, kind, from, extend?}');
  const unknownField = Object.keys(query).find((key) => !FIELDS.includes(key));
  if (unknownField !== undefined) return fault(unknownField, 'unknown field');
  const { policy, kind, from, extend } = query;
  if (typeof policy !== 'string') return fault('policy', 'missing or not text');
  if (typeof kind !== 'string') return fault('kind', 'missing or not text');
  if (typeof from !== 'string') return fault('from', 'missing or not text');
  if (extend !== undefined && typeof extend !== 'number') return fault('extend', 'not a number');

  const rules = findRules(policy);
  if (rules === undefined) return fault('policy', `unknown policy ${JSON.stringify(policy)}`);
  const rule = rules.find((candidate) => candidate.kind === kind);
  if (rule === undefined) {
    const kinds = rules.map((candidate) => candidate.kind).join(', ');
    return fault('kind', `unknown kind ${JSON.stringify(kind)}; ${policy} has ${kinds || 'none'}`);
  }
  const outcome = computeDeadline(rule, from, calendar, extend === undefined ? {} : { extend });
  if (!outcome.ok) return fault(outcome.refusal.path ?? '', messages[outcome.refusal.code]);
  return { ...outcome.value, basis: outcome.value.basis.zh };
};
