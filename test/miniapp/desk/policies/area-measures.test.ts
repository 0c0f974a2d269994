import { describe, expect, it } from 'vitest';
import { areaMeasures, areasOf } from '../../../../miniapp/src/desk/policies/area-measures';

const area = (code: string, name: string, policyId: string | null) => ({
  code,
  name,
  level: 'township',
  policyId,
});
const areas = [
  area('519901101000', '西街', 'longtang-2025'),
  area('519901100000', '青砚镇', null),
  area('519901000000', '澄岭县', 'default-12'),
  area('519902000000', '东县', null),
  area('519900000000', '示范市', null),
];

describe('the measure of an area', () => {
  it('is its own, or that of the nearest area above that has one', () => {
    expect(areaMeasures(areas).map(({ name, policyId, from }) => [name, policyId, from])).toEqual([
      ['示范市', undefined, undefined],
      ['澄岭县', 'default-12', undefined],
      ['青砚镇', 'default-12', '澄岭县'],
      ['西街', 'longtang-2025', undefined],
      ['东县', undefined, undefined],
    ]);
  });

  it('is listed at the measure only where it was given', () => {
    expect(areasOf({ id: 'default-12' }, areas)).toEqual(['澄岭县']);
    expect(areasOf({ id: 'xianning-2022' }, areas)).toEqual([]);
  });
});
