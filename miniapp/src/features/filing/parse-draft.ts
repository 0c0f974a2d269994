import { type Draft, newDraft, revived } from './draft';

/**
 * Drafts written by an older version of the app: known fields are taken when they have the right kind, the
 * rest starts fresh. A reporter's words are never thrown away because a field was added.
 */
export function parseDrafts(stored: unknown, now: number): readonly Draft[] {
  return Array.isArray(stored) ? stored.flatMap((one) => parseDraft(one, now)) : [];
}

function parseDraft(stored: unknown, now: number): readonly Draft[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(stored));
  if (typeof fields['id'] !== 'string') return [];
  const fresh = newDraft(fields['id'], now, '2026-01-01T12:00');
  const merged = Object.fromEntries(
    Object.entries(fresh).map(([name, standard]) => [
      name,
      sameKind(standard, fields[name]) ? fields[name] : standard,
    ]),
  );
  return [revived({ ...fresh, ...merged })];
}

const sameKind = (standard: unknown, value: unknown): boolean => {
  if (value === undefined) return false;
  if (standard === null) return value === null || typeof value === 'object';
  if (Array.isArray(standard)) return Array.isArray(value);
  return typeof standard === typeof value;
};
