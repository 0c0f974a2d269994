type Area = {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly parent: string | null;
  readonly ring: readonly (readonly [number, number])[];
};
type Count = { readonly division: string; readonly name: string; readonly count: number };
type Point = readonly [number, number];

export type Shape = {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly path: string;
  /** Where the name is written. */
  readonly middle: Point;
};

/**
 * Outlines of one level as SVG paths. The level is the one the counts speak of; a city is small enough for
 * flat geometry, with longitude shortened by the latitude.
 */
export function projectAreas(
  areas: readonly Area[],
  counts: readonly Count[],
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const counted = new Map(counts.map(({ division, count }) => [division, count]));
  const levelOf = (code: string) => areas.find((area) => area.code === code)?.level;
  const level =
    counts.map(({ division }) => levelOf(division)).find((found) => found !== undefined) ?? 'county';
  const shown = areas.filter((area) => area.level === level && area.ring.length > 2);
  const points = shown.flatMap(({ ring }) => ring);
  if (points.length === 0) return { shapes: [], height: 0 };
  const [west, east] = range(points.map(([lng]) => lng));
  const [south, north] = range(points.map(([, lat]) => lat));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2) / ((east - west) * shrink);
  const project = ([lng, lat]: Point): Point => [
    round(1 + (lng - west) * shrink * scale),
    round(1 + (north - lat) * scale),
  ];
  const shapes = shown.map(({ code, name, ring }) => {
    const corners = ring.map(project);
    return {
      code,
      name,
      count: counted.get(code) ?? 0,
      path: `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`,
      middle: centre(corners),
    };
  });
  return { shapes, height: Math.ceil((north - south) * scale + 2) };
}

const range = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];
const round = (value: number): number => Math.round(value * 10) / 10;

/** Middle of the box around it: good enough for the plain shapes of divisions. */
function centre(corners: readonly Point[]): Point {
  const [left, right] = range(corners.map(([x]) => x));
  const [top, bottom] = range(corners.map(([, y]) => y));
  return [round((left + right) / 2), round((top + bottom) / 2)];
}
