/** How far this phone's clock is from the server's: cheap phones are often wrong, limits must not be. */
let ahead = 0;

/** `date` is the Date header of an answer. Differences within its resolution and the way here are left alone. */
export function learnClock(date: string | undefined): void {
  if (date === undefined) return;
  const server = Date.parse(date);
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  ahead = Math.abs(difference) < 5_000 ? 0 : difference;
}

export const now = (): number => Date.now() + ahead;
