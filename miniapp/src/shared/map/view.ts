import type { Bounds, Point } from './area';

/** What a map window shows: its centre and how many degrees of latitude one pixel is. */
export type View = { readonly centre: Point; readonly scale: number };

export type Size = { readonly width: number; readonly height: number };

/** Across a street, up to the whole city. */
const closest = 0.00001;
const widest = 0.004;

/** A degree of longitude is shorter than one of latitude away from the equator. */
const shrink = (lat: number): number => Math.cos((lat * Math.PI) / 180);

export const toScreen = (
  view: View,
  size: Size,
  [lng, lat]: readonly [number, number],
): readonly [number, number] => [
  size.width / 2 + ((lng - view.centre.lng) * shrink(view.centre.lat)) / view.scale,
  size.height / 2 - (lat - view.centre.lat) / view.scale,
];

/** Moves the map under the pin: `dx` to the right shows what lies west. */
export const panned = (view: View, dx: number, dy: number): View => ({
  ...view,
  centre: {
    lng: view.centre.lng - (dx * view.scale) / shrink(view.centre.lat),
    lat: view.centre.lat + dy * view.scale,
  },
});

export const zoomed = (view: View, factor: number): View => ({
  ...view,
  scale: Math.min(widest, Math.max(closest, view.scale * factor)),
});

export function viewOf({ west, east, south, north }: Bounds, size: Size): View {
  const centre = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const scale = Math.max(((east - west) * shrink(centre.lat)) / size.width, (north - south) / size.height);
  return { centre, scale: Math.min(widest, scale * 1.05) };
}

/** Six decimals are a tenth of a metre: more would be false precision. */
export const rounded = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * 1e6) / 1e6,
  lat: Math.round(lat * 1e6) / 1e6,
});

/** Metres of one degree of latitude. */
const degree = 111_320;
const lengths = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** The round length that is at most about a quarter of the window, and its pixels. */
export function scaleBar(view: View, size: Size): { readonly metres: number; readonly pixels: number } {
  const perPixel = view.scale * degree;
  const metres = lengths.filter((length) => length / perPixel <= size.width / 4).at(-1) ?? 20;
  return { metres, pixels: Math.round(metres / perPixel) };
}

/** Lines one scale bar apart: where nothing is drawn, they still show that the map moves. */
export function graticule(view: View, size: Size): readonly string[] {
  const { metres } = scaleBar(view, size);
  const step = (2 * metres) / degree;
  const wide = step / shrink(Math.round(view.centre.lat));
  const { lng, lat } = view.centre;
  const lines: string[] = [];
  const halfHeight = (size.height / 2) * view.scale;
  const halfWidth = ((size.width / 2) * view.scale) / shrink(lat);
  for (let at = Math.ceil((lat - halfHeight) / step) * step; at < lat + halfHeight; at += step) {
    lines.push(`M0,${Math.round(toScreen(view, size, [lng, at])[1])}h${Math.ceil(size.width)}`);
  }
  for (let at = Math.ceil((lng - halfWidth) / wide) * wide; at < lng + halfWidth; at += wide) {
    lines.push(`M${Math.round(toScreen(view, size, [at, lat])[0])},0v${Math.ceil(size.height)}`);
  }
  return lines;
}
