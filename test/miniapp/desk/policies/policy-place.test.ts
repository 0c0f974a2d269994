import { describe, expect, it } from 'vitest';
import { placeHref, placeOf } from '../../../../miniapp/src/desk/frame/place';
import { type PolicyPage, policyPage, policyPlace } from '../../../../miniapp/src/desk/policies/policy-place';

const pages: readonly PolicyPage[] = [
  { page: 'overview', drafts: 'open' },
  { page: 'overview', drafts: 'all' },
  { page: 'edition', policyId: 'zhenjiang-2021', edition: undefined },
  { page: 'edition', policyId: 'default-12', edition: 2 },
  { page: 'new-edition', policyId: 'default-12', edition: 1 },
  { page: 'notice', year: '2026' },
  { page: 'draft', id: 'pdr_0123' },
  { page: 'new-notice' },
  { page: 'new-area', division: '519901100000' },
  { page: 'new-area', division: undefined },
];

describe('an address among the measures', () => {
  it.each(pages)('leads back to its page: %o', (page) => {
    const place = placeOf(placeHref(policyPlace(page)));
    expect(place?.section).toBe('policies');
    expect(policyPage(place ?? {})).toEqual(page);
  });

  it('that means nothing is the overview', () => {
    expect(policyPage({ list: 'nonsense', id: 'x' })).toEqual({ page: 'overview', drafts: 'open' });
    expect(policyPage({ list: 'edition' })).toEqual({ page: 'overview', drafts: 'open' });
    expect(policyPage({ list: 'edition', id: 'default-12.x' })).toEqual({
      page: 'edition',
      policyId: 'default-12',
      edition: undefined,
    });
  });
});
