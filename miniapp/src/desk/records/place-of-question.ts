import type { Place } from '../frame/place';

/** What somebody typed or pasted: a case, an export or a user name; undefined when it can be none. */
export function placeOfQuestion(text: string): Place | undefined {
  const asked = text.trim();
  const id = /(rpt|exp)_[0-9a-hjkmnp-tv-z]{26}/.exec(asked)?.[0];
  if (id !== undefined) return { section: 'records', list: id.startsWith('rpt_') ? 'case' : 'export', id };
  return /^[a-z][a-z0-9.-]{1,39}$/.test(asked)
    ? { section: 'records', list: 'person', id: asked }
    : undefined;
}
