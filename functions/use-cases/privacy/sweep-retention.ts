import { addMonths, localDateOf } from '../../domain/deadline/local-date.ts';
import { factsKind, isDue, keptUntil } from '../../domain/identity/retention.ts';
import type { RetentionEntry } from '../../ports/erasure-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { reportEnd } from './ended-report.ts';
import { eraseFacts } from './erase-facts.ts';
import { eraseIdentity } from './erase-identity.ts';
import { erasePayees } from './erase-payees.ts';

type Deps = Pick<Dependencies, 'store' | 'erasures' | 'erasureHash' | 'retention' | 'files' | 'originals'>;
export type Retained = {
  readonly today: string;
  readonly erased: number;
  readonly later: number;
  readonly failed: number;
};

const BATCH = 50;
/** One run works off what a city closes in a month. */
const MAX_BATCHES = 100;

/**
 * Erases by itself what may be kept no longer (个人信息保护法 arts 19 and 47); nothing on a day that was `done`.
 * The list says only where to look: whether the time is over is read from the case, and one that goes on is
 * looked at again later.
 */
export const sweepRetention = async (deps: Deps, now: string, done?: string): Promise<Retained> => {
  const today = localDateOf(now);
  const counts = { today, erased: 0, later: 0, failed: 0 };
  if (today === done) return counts;
  const failed = new Set<string>();
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const listed = await deps.erasures.listed(today, BATCH + failed.size);
    const due = listed.filter((entry) => !failed.has(nameOf(entry)));
    if (due.length === 0) break;
    for (const entry of due) {
      const result = await settle(deps, entry, now).catch(() => 'failed' as const);
      counts[result] += 1;
      if (result === 'failed') failed.add(nameOf(entry));
    }
  }
  return counts;
};

const nameOf = ({ kind, id, untilOn }: RetentionEntry): string => `${untilOn}#${kind}#${id}`;

const settle = async (deps: Deps, entry: RetentionEntry, now: string): Promise<'erased' | 'later'> => {
  const next = await nextDay(deps, entry, now);
  if (next !== undefined) await deps.erasures.enlist([{ ...entry, untilOn: next }]);
  else await erase(deps, entry, now);
  await deps.erasures.strike(entry);
  return next === undefined ? 'erased' : 'later';
};

/** When to look again; undefined: its time is over. */
const nextDay = async (
  deps: Deps,
  { kind, id }: RetentionEntry,
  now: string,
): Promise<string | undefined> => {
  if (kind === 'payee') return undefined;
  const report = await reportEnd(deps, id);
  if (report === undefined) return undefined;
  const retained = kind === 'identity' ? 'identity' : factsKind(report.ended);
  const untilOn = keptUntil(retained, report.ended, deps.retention);
  // Still open or opened again: nothing is over, and closing it lists it anew.
  if (untilOn === undefined) return addMonths(localDateOf(now), 1);
  return isDue(untilOn, now) ? undefined : untilOn;
};

const erase = async (deps: Deps, { kind, id }: RetentionEntry, now: string): Promise<void> => {
  const claim = { id: `retention:${kind}:${id}`, payloadHash: '', at: now, by: 'system' } as const;
  switch (kind) {
    case 'identity':
      await eraseIdentity(deps, { reportId: id, cause: 'retention', claim });
      return;
    case 'facts':
      await eraseFacts(deps, id, claim);
      return;
    case 'payee':
      await erasePayees(deps, id, claim);
      return;
    default:
      kind satisfies never;
  }
};
