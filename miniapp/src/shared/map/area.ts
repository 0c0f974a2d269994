export type Area = {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly parent: string | null;
  readonly ring: readonly (readonly [number, number])[];
};

export type Areas = {
  readonly city: { readonly code: string; readonly name: string };
  readonly areas: readonly Area[];
};

export type Point = { readonly lng: number; readonly lat: number };

const order = ['county', 'township', 'village'] as const;

/** "望江县 · 临水镇" for a point inside, undefined outside the city. */
export function areaNameAt(areas: readonly Area[], point: Point): string | undefined {
  const names = order.flatMap((level) => {
    const found = areas.find((area) => area.level === level && isInside(area.ring, point));
    return found ? [found.name] : [];
  });
  if (names.length > 0) return names.join(' · ');
  return areas.find((area) => area.level === 'city' && isInside(area.ring, point))?.name;
}

/** Even-odd rule. */
function isInside(ring: Area['ring'], { lng, lat }: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export type Bounds = {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

export function boundsOf(areas: readonly Area[]): Bounds | undefined {
  const points = areas.flatMap((area) => area.ring);
  if (points.length === 0) return undefined;
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return {
    west: Math.min(...lngs),
    east: Math.max(...lngs),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}
