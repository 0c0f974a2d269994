import type { LoadedNotice } from '../../ports/policy-library.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Announcement, tellCase, tellReward } from './tell-limits.ts';

type Deps = Pick<Dependencies, 'store' | 'policies' | 'library' | 'limitWalk'>;
export type Kind = 'case' | 'reward';
export type Announced = { readonly changed: number; readonly failed: number };

const NOTHING: Announced = { changed: 0, failed: 0 };

/** Every process learns of a publication within a minute; what it was busy with ends within another. */
const LEARNT_MS = 60_000;
const SETTLED_MS = 120_000;
const PAGE = 100;
/** One tick works for less than the minute until the next; the walk goes on where it stopped. */
const MAX_PAGES = 20;
/** Who could not be told is tried again each minute; with more than this the walk is made again from its place. */
const MOST_FAILED = 1000;
const START = '';

/** What came with a new version of the program is known everywhere from its start. */
const after = ({ signatures }: LoadedNotice, ms: number): string =>
  signatures === undefined ? '' : new Date(Date.parse(signatures.publishedAt) + ms).toISOString();

/**
 * After a holiday notice was published (or came with a new version of the program) every open case and
 * reward is visited once: dates that moved are recorded, told to the reporter, and put into the lists. Stops
 * and goes on at any point; what was told is found in the history and not told twice.
 */
export const announceNotices = async (deps: Deps, kind: Kind, now: string): Promise<Announced> => {
  const notices = deps.library.notices();
  const place = await deps.limitWalk.place(kind);
  const told = place?.told ?? notices.filter((one) => one.signatures === undefined).map(({ key }) => key);
  const fresh = notices.filter(({ key }) => !told.includes(key));
  if (fresh.length === 0 || fresh.some((one) => after(one, SETTLED_MS) > now)) return NOTHING;
  const announcement: Announcement = {
    key: fresh.map((one) => one.key).join('+'),
    toldUntil:
      fresh
        .map((one) => after(one, LEARNT_MS))
        .toSorted()
        .at(-1) || now,
    before: deps.library.calendarAsOf(told),
  };
  const tell = kind === 'case' ? tellCase : tellReward;
  let changed = 0;
  const visit = async (ids: readonly string[]): Promise<readonly string[]> => {
    const failed: string[] = [];
    for (const id of ids) {
      // One poisoned history must not keep the others' reporters from learning their dates.
      const done = await tell(deps, id, announcement, now).catch(() => undefined);
      if (done === undefined) failed.push(id);
      else if (done) changed += 1;
    }
    return failed;
  };
  const towards = notices.map((one) => one.key);
  const running = place?.running;
  // Another notice came while the last one was being told: everybody is visited anew.
  const goesOn = running !== undefined && running.towards.join() === towards.join();
  const failed = goesOn ? [...(await visit(running.failed))] : [];
  let cursor = goesOn ? running.cursor : START;
  for (let page = 0; page < MAX_PAGES && cursor !== undefined; page += 1) {
    const visited = await deps.limitWalk.page(kind, PAGE, cursor === START ? undefined : cursor);
    failed.push(...(await visit(visited.ids)));
    cursor = visited.cursor;
  }
  if (failed.length > MOST_FAILED) return { changed, failed: failed.length };
  await deps.limitWalk.keep(
    kind,
    cursor === undefined && failed.length === 0
      ? { told: towards }
      : { told, running: { towards, cursor, failed } },
  );
  return { changed, failed: failed.length };
};
