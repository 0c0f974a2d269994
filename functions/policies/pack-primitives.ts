import * as v from 'valibot';

export const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('may not be empty'));
export const words = v.strictObject({ zh: filled, en: filled });
export const localDate = v.pipe(v.string(), v.isoDate('not a date as YYYY-MM-DD'));
/** No reward in any measure comes near 100 million yuan; more is a slip of the keyboard. */
export const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000_000));
