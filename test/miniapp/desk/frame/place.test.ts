import { describe, expect, it } from 'vitest';
import { type Place, placeHref, placeOf } from '../../../../miniapp/src/desk/frame/place';

const places: readonly Place[] = [
  { section: 'cases' },
  { section: 'cases', list: 'intake' },
  { section: 'cases', list: 'intake', id: 'rpt_0' },
  { section: 'cases', id: 'rpt_0' },
  { section: 'rewards', list: 'proposed' },
  { section: 'ledger' },
];

describe('a place on the desk', () => {
  it.each(places)('comes back from its own link', (place) => {
    expect(placeOf(placeHref(place))).toEqual(place);
  });

  it('stays on the desk page, so that the router keeps it', () => {
    for (const place of places) expect(placeHref(place)).toMatch(/^#\/desk\/index\?at=/);
  });

  it.each(['#/desk/index', '#/desk/index?at=', '#/desk/index?at=kitchen/sink', ''])(
    'is unknown for %j',
    (hash) => {
      expect(placeOf(hash)).toBeUndefined();
    },
  );
});
