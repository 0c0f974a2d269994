import type { Place } from '../frame/place';

/** The pages behind "measures and calendar", each with an address of its own. */
export type PolicyPage =
  | { readonly page: 'overview'; readonly drafts: 'open' | 'all' }
  | { readonly page: 'edition'; readonly policyId: string; readonly edition: number | undefined }
  | { readonly page: 'notice'; readonly year: string }
  | { readonly page: 'draft'; readonly id: string }
  | { readonly page: 'new-edition'; readonly policyId: string; readonly edition: number | undefined }
  | { readonly page: 'new-notice' }
  | { readonly page: 'new-area'; readonly division: string | undefined };

const section = 'policies';

export function policyPlace(page: PolicyPage): Place {
  switch (page.page) {
    case 'overview':
      return page.drafts === 'all' ? { section, list: 'drafts' } : { section };
    case 'edition':
    case 'new-edition':
      return { section, list: page.page, id: editionName(page.policyId, page.edition) };
    case 'notice':
      return { section, list: 'notice', id: page.year };
    case 'draft':
      return { section, list: 'draft', id: page.id };
    case 'new-notice':
      return { section, list: 'new-notice' };
    case 'new-area':
      return { section, list: 'new-area', ...(page.division === undefined ? {} : { id: page.division }) };
    default: {
      const never: never = page;
      throw new RangeError(`unknown page: ${String(never)}`);
    }
  }
}

/** An address that means nothing leads to the overview. */
export function policyPage({ list, id }: Pick<Place, 'list' | 'id'>): PolicyPage {
  if (list === 'drafts') return { page: 'overview', drafts: 'all' };
  if (list === 'new-notice') return { page: 'new-notice' };
  if (list === 'new-area') return { page: 'new-area', division: id };
  if (id === undefined) return { page: 'overview', drafts: 'open' };
  if (list === 'notice') return { page: 'notice', year: id };
  if (list === 'draft') return { page: 'draft', id };
  if (list === 'edition' || list === 'new-edition') return { page: list, ...editionNamed(id) };
  return { page: 'overview', drafts: 'open' };
}

/** "zhenjiang-2021.2"; without a number the edition in force. */
const editionName = (policyId: string, edition: number | undefined): string =>
  edition === undefined ? policyId : `${policyId}.${edition}`;

function editionNamed(name: string) {
  const [policyId = '', number] = name.split('.');
  const edition = Number(number);
  return { policyId, edition: Number.isInteger(edition) && edition > 0 ? edition : undefined };
}
