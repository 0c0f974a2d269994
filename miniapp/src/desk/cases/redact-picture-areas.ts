/** A rectangle in pixels of the picture, not of the screen: whole numbers inside of it. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

/** Smaller than a licence plate far away; a slip of the mouse leaves none. */
const leastSide = 8;

const between = (value: number, low: number, high: number): number =>
  Math.round(Math.min(Math.max(value, low), Math.max(low, high)));

/** Between two corners in any order; what lies outside of the picture is cut off. */
export function areaBetween(one: Point, other: Point, picture: Size): Area {
  const left = between(Math.min(one.x, other.x), 0, picture.width);
  const top = between(Math.min(one.y, other.y), 0, picture.height);
  return {
    left,
    top,
    width: between(Math.max(one.x, other.x), left, picture.width) - left,
    height: between(Math.max(one.y, other.y), top, picture.height) - top,
  };
}

export const isWorthKeeping = ({ width, height }: Area): boolean => width >= leastSide && height >= leastSide;

/** For the keyboard: a fifth of the picture in its middle, to be moved from there. */
export const areaInTheMiddle = ({ width, height }: Size): Area => ({
  left: Math.round(width * 0.4),
  top: Math.round(height * 0.4),
  width: Math.max(leastSide, Math.round(width * 0.2)),
  height: Math.max(leastSide, Math.round(height * 0.2)),
});

const moved = (area: Area, by: Point, picture: Size): Area => ({
  ...area,
  left: between(area.left + by.x, 0, picture.width - area.width),
  top: between(area.top + by.y, 0, picture.height - area.height),
});

const resized = (area: Area, by: Point, picture: Size): Area => ({
  ...area,
  width: between(area.width + by.x, leastSide, picture.width - area.left),
  height: between(area.height + by.y, leastSide, picture.height - area.top),
});

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrows move by a fiftieth of the picture, with Shift they change the size; with Alt by single pixels. */
export function afterKey(
  area: Area,
  key: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  picture: Size,
): Area | undefined {
  const step = steps[key.key];
  if (step === undefined) return undefined;
  const width = key.altKey ? 1 : Math.max(1, Math.round(picture.width / 50));
  const height = key.altKey ? 1 : Math.max(1, Math.round(picture.height / 50));
  const by = { x: step.x * width, y: step.y * height };
  return key.shiftKey ? resized(area, by, picture) : moved(area, by, picture);
}

/** As parts of the picture, for the screen and for those who hear it: 0 to 100. */
export const inPercent = ({ left, top, width, height }: Area, picture: Size) => ({
  left: (left / picture.width) * 100,
  top: (top / picture.height) * 100,
  width: (width / picture.width) * 100,
  height: (height / picture.height) * 100,
});
