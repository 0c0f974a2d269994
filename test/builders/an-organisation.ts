import type { Officer, Organisation, Unit } from '../../functions/domain/jurisdiction/organisation.ts';
import type { Role } from '../../functions/domain/jurisdiction/role.ts';

const unit = (id: string, level: Unit['level'], division: string, handles = false): Unit => ({
  id,
  name: id,
  level,
  division,
  handles,
});

/** The offices of a small city: two counties, of the first three townships and a village. */
export const units = {
  city: unit('city-bureau', 'city', '519900000000'),
  county: unit('eco-519901', 'county', '519901000000'),
  brigade: unit('brigade-519901', 'county', '519901000000', true),
  otherCounty: unit('eco-519902', 'county', '519902000000'),
  town: unit('town-519901100', 'township', '519901100000', true),
  townStation: unit('station-519901100', 'township', '519901100000'),
  village: unit('village-519901100001', 'village', '519901100001'),
  formerTown: unit('town-519901101', 'township', '519901101000', true),
  idleTown: unit('town-519901102', 'township', '519901102000', true),
  otherTown: unit('town-519902100', 'township', '519902100000', true),
} as const satisfies Record<string, Unit>;

export const unitById = (id: string): Unit | undefined => Object.values(units).find((one) => one.id === id);

export const anOfficer = (
  roles: Role | readonly Role[],
  of: Unit = units.county,
  username?: string,
): Officer => {
  const posts = typeof roles === 'string' ? [roles] : roles;
  const name = username ?? `${posts.join('+')}@${of.id}`;
  return { username: name, name, roles: posts, unit: of };
};

const square = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;

/** The first county lies west of 105.6, the second east of it; a township in the south of the first. */
export const anOrganisation = (more: Partial<Organisation> = {}): Organisation => ({
  city: { code: '519900000000', name: '示范市' },
  areas: [
    { code: '519900000000', name: '示范市', level: 'city', ring: square(105.4, 30.4, 105.8, 30.6) },
    {
      code: '519901000000',
      name: '澄岭县',
      level: 'county',
      ring: square(105.4, 30.4, 105.6, 30.6),
      policyId: 'default-12',
    },
    {
      code: '519902000000',
      name: '栖川县',
      level: 'county',
      ring: square(105.6, 30.4, 105.8, 30.6),
      policyId: 'xianning-2022',
    },
    { code: '519901100000', name: '青砚镇', level: 'township', ring: square(105.4, 30.4, 105.6, 30.52) },
    {
      code: '519902100000',
      name: '溪棠镇',
      level: 'township',
      ring: square(105.6, 30.4, 105.8, 30.5),
      policyId: 'longtang-2025',
    },
  ],
  units: Object.values(units),
  ...more,
});
