import { changeDraft, readDrafts } from './draft-store';

/** Seconds until a failed file goes up again. */
const waits = [3, 10, 30, 60] as const;

/** The n-th failure in a row is followed by so long a rest. */
const restAfter = (failures: number): number => (waits[failures - 1] ?? 60) * 1_000;

const failures = new Map<string, number>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Counts failures in a row of one draft's uploads, and comes back after a rest that grows. */
export function backOff(id: string, failed: boolean, again: () => void): void {
  clearTimeout(timers.get(id));
  if (!failed) {
    failures.delete(id);
    return;
  }
  const count = (failures.get(id) ?? 0) + 1;
  failures.set(id, count);
  timers.set(id, setTimeout(again, restAfter(count)));
}

export function retryFailed(id: string): void {
  const draft = readDrafts().find((one) => one.id === id);
  if (!draft?.files.some(({ state }) => state === 'failed')) return;
  changeDraft(id, ({ files }) => ({
    files: files.map((file) => (file.state === 'failed' ? { ...file, state: 'waiting' } : file)),
  }));
}
