import type { Words } from '../../words.ts';
import { type Fraction, isLess, roundFen, type Span } from './fraction.ts';

const grouped = (digits: string): string => {
  let out = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    out = `${digits.slice(Math.max(0, end - 3), end)},${out}`;
  return out;
};

/** `1234500` fen is `12,345`; `1234567` is `12,345.67`. */
export const yuanDigits = (fen: number): string => {
  const rest = fen % 100;
  const whole = grouped(String((fen - rest) / 100));
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
};

export const yuan = (fen: number): Words => {
  const digits = yuanDigits(fen);
  return { zh: `${digits} 元`, en: `${digits} yuan` };
};

const NEAREST = { unitFen: 1, mode: 'half-up' } as const;

export const nearestFen = (value: Fraction): number => roundFen(value, NEAREST);

const isExact = (span: Span): boolean => !isLess(span.min, span.max);

/** One amount, or “from … to …”. */
export const spanWords = (span: Span): Words => {
  const max = yuan(nearestFen(span.max));
  if (isExact(span)) return max;
  const min = yuanDigits(nearestFen(span.min));
  return { zh: `${min}—${max.zh}`, en: `${min} to ${max.en}` };
};
