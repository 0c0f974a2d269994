/**
 * How much of a guarantee is tried: as much as every change can afford, with `LONG=1` as much as is promised for
 * the long setting, with the name itself (`PAIRS=100`) exactly that.
 */
export const scale = (name: string, everyChange: number, long: number): number => {
  const given = process.env[name];
  if (given !== undefined) return Number(given);
  return isLong ? long : everyChange;
};

const isLong = process.env['LONG'] === '1';

/** Long settings take hours; nothing here waits for ever. */
export const timeLimitMs = isLong ? 12 * 3_600_000 : 600_000;

export const seedOf = (usual: string): string => process.env['SEED'] ?? usual;
