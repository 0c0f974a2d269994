import type { Area, Point } from './area';

const most = 6;

/** "望江县 · 临水镇", the larger first. */
export function fullName(areas: readonly Area[], area: Area): string {
  const parent = areas.find(({ code, level }) => code === area.parent && level !== 'city');
  return parent ? `${fullName(areas, parent)} · ${area.name}` : area.name;
}

/** By any part of the name, what begins with it first; townships before villages. */
export function findAreas(areas: readonly Area[], typed: string): readonly Area[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const place = ({ name, level }: Area): number =>
    (name.toLowerCase().startsWith(wanted) ? 0 : 10) +
    (level === 'township' ? 0 : level === 'village' ? 1 : 2);
  return areas
    .filter(({ name, level }) => level !== 'city' && name.toLowerCase().includes(wanted))
    .sort((a, b) => place(a) - place(b))
    .slice(0, most);
}

/** The next smaller areas of one; of nothing, the counties. */
export const partsOf = (areas: readonly Area[], parent: Area | undefined): readonly Area[] =>
  areas.filter((area) => (parent ? area.parent === parent.code : area.level === 'county'));

/** The middle of its outline: near enough to aim from. */
export function middleOf({ ring }: Area): Point {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return {
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
  };
}
