import type { Officer, Unit } from '../../../functions/domain/jurisdiction/organisation.ts';

const unit = (id: string, level: Unit['level'], division: string): Unit => ({
  id,
  name: id,
  level,
  division,
  handles: false,
});

export const bureau = unit('county-bureau', 'county', '519901000000');
export const brigade = unit('county-brigade', 'county', '519901000000');
export const otherCounty = unit('other-bureau', 'county', '519902000000');
export const city = unit('city-archive', 'city', '519900000000');
export const township = unit('township', 'township', '519901100000');

export const anOfficer = (username: string, roles: Officer['roles'], of: Unit = bureau): Officer => ({
  username,
  name: username,
  roles,
  unit: of,
});
