/**
 * 12-digit division codes (GB/T 2260, GB/T 10114): province 2, city 2, county 2, township 3, village 3
 * digits; a code of a higher level ends in zeros.
 */
export type DivisionLevel = 'city' | 'county' | 'township' | 'village';

const SIGNIFICANT: Record<DivisionLevel, number> = { city: 4, county: 6, township: 9, village: 12 };

export const levelOf = (code: string): DivisionLevel => {
  if (code.endsWith('00000000')) return 'city';
  if (code.endsWith('000000')) return 'county';
  return code.endsWith('000') ? 'township' : 'village';
};

/** The division itself and everything below it. */
export const covers = (upper: string, lower: string): boolean =>
  lower.startsWith(upper.slice(0, SIGNIFICANT[levelOf(upper)]));

/** The division of `level` that `code` lies in; the code itself when it is of that level. */
export const ancestorOf = (code: string, level: DivisionLevel): string =>
  code.slice(0, SIGNIFICANT[level]).padEnd(12, '0');
