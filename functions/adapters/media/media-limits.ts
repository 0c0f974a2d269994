import { ensure } from './media-fault.ts';

/** Above any phone's camera (108 megapixels); what is larger exists to exhaust a viewer's memory. */
const maxSide = 16_384;
const maxPixels = 110_000_000;

const MB = 1024 * 1024;
export const maxTextBytes = MB;
/** Tables of some hours; with them half a million samples. */
export const maxMovieHeaderBytes = 16 * MB;
export const maxSamples = 500_000;

export const checkDimensions = (width: number, height: number): void => {
  ensure(width > 0 && height > 0);
  ensure(width <= maxSide && height <= maxSide && width * height <= maxPixels, 'evidence.too-large');
};
