import { afterRestart, type HeldFile } from '../../shared/evidence/held-file';
import { type Draft, draftVersion, newDraft } from './draft';
import { migrated } from './migrations';

/**
 * Drafts found on the phone, of this version of the app or of any other: known fields are taken when they have
 * the right kind, the rest starts fresh. A reporter's words are never thrown away because a field changed.
 */
export function parseDrafts(stored: unknown, now: number): readonly Draft[] {
  return Array.isArray(stored) ? stored.flatMap((one) => parseDraft(one, now)) : [];
}

/** After the start of the app nothing is being uploaded any more. */
export const revived = (draft: Draft): Draft => ({ ...draft, files: draft.files.map(afterRestart) });

function parseDraft(stored: unknown, now: number): readonly Draft[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const fields = migrated(Object.fromEntries(Object.entries(stored)));
  if (typeof fields['id'] !== 'string') return [];
  const fresh = newDraft(fields['id'], now, '2026-01-01T12:00');
  const merged = Object.fromEntries(
    Object.entries(fresh).map(([name, standard]) => [
      name,
      sameKind(standard, fields[name]) ? fields[name] : standard,
    ]),
  );
  const draft: Draft = { ...fresh, ...merged, version: draftVersion };
  return [{ ...draft, files: draft.files.filter(isFile), answers: draft.answers.filter(isAnswer) }];
}

const sameKind = (standard: unknown, value: unknown): boolean => {
  if (value === undefined) return false;
  if (standard === null) return value === null || typeof value === 'object';
  if (Array.isArray(standard)) return Array.isArray(value);
  return typeof standard === typeof value;
};

const isFile = (value: unknown): value is HeldFile =>
  typeof value === 'object' && value !== null && 'key' in value && 'path' in value && 'state' in value;

const isAnswer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'question' in value &&
  'options' in value &&
  Array.isArray(value.options);
