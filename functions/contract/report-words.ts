export const disclosures = ['named', 'coded', 'anonymous'] as const;
export const pollutionTypes = [
  'air',
  'water',
  'noise',
  'solid-waste',
  'soil',
  'ecology',
  'radiation',
  'ocean',
  'other',
] as const;
