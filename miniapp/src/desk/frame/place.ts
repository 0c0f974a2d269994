import { type Section, sections } from '../session/sections';

/** Where somebody is on the desk. `list` narrows the list (a queue, a state); `id` is what is open. */
export type Place = { readonly section: Section; readonly list?: string; readonly id?: string };

const page = '#/desk/index';

/** "#/desk/index?at=cases/intake/rpt_…": links can be sent to a colleague, and Back works. */
export function placeHref({ section, list, id }: Place): string {
  const parts = id === undefined ? [section, list] : [section, list ?? 'all', id];
  return `${page}?at=${parts.filter((part) => part !== undefined).join('/')}`;
}

export function placeOf(hash: string): Place | undefined {
  const at = new URLSearchParams(hash.split('?')[1] ?? '').get('at') ?? '';
  const [first, list, id] = at.split('/').filter((part) => part !== '');
  const section = sections.find((known) => known === first);
  if (section === undefined) return undefined;
  return {
    section,
    ...(list === undefined || list === 'all' ? {} : { list }),
    ...(id === undefined ? {} : { id }),
  };
}
