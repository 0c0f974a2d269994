import type { Areas, Point } from './area';

export type PinMapProps = {
  readonly areas: Areas | undefined;
  /** Where the pin is; null until the reporter has moved the map. */
  readonly pin: Point | null;
  readonly onPin: (point: Point) => void;
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
};
