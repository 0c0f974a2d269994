import { useEffect, useState } from 'react';
import { now } from '../../shared/time/now';

export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Counts down on the screen; 0 once it is over. */
export function useSecondsUntil(instant: string): number {
  const seconds = () => Math.max(0, Math.ceil((Date.parse(instant) - now()) / 1000));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(seconds()), 1000);
    return () => clearInterval(timer);
  });
  return left;
}
