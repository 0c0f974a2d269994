import type { Dependencies } from '../dependencies.ts';

/** Outlines for the map: public, the same for everybody. */
export const readAreas = async ({ staff }: Pick<Dependencies, 'staff'>) => {
  const { city, areas } = await staff.organisation();
  return {
    city,
    areas: areas.map(({ code, name, level, ring }) => ({
      code,
      name,
      level,
      parent: parentOf(code, level),
      ring: ring.map(([lng, lat]): [number, number] => [lng, lat]),
    })),
  };
};

const parentOf = (code: string, level: string): string | null => {
  switch (level) {
    case 'village':
      return `${code.slice(0, 9)}000`;
    case 'township':
      return `${code.slice(0, 6)}000000`;
    case 'county':
      return `${code.slice(0, 4)}00000000`;
    default:
      return null;
  }
};
