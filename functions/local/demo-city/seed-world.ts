import type { Instant } from '../../domain/deadline/local-date.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Command } from '../../use-cases/command.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { demoOfficers } from './staff.ts';
import type { Happening } from './timeline.ts';

export type SeedWorld = Dependencies & {
  /** Start of the demo, up to which the past is told. */
  readonly now: Instant;
  /** Ids made on the way, by the key of the story. */
  readonly reportIds: Map<string, string>;
};

export const reportIdFor = ({ reportIds }: SeedWorld, key: string): string => {
  const id = reportIds.get(key);
  if (id === undefined) throw new Error(`the story ${key} has not begun`);
  return id;
};

export const demoOfficer = (username: string): Officer => {
  const found = demoOfficers.find((officer) => officer.username === username);
  if (found === undefined) throw new Error(`no such officer: ${username}`);
  return found;
};

/** Fixed ids: seeding again after a crash repeats commands, it does not give them twice. */
export const claimOf = (
  { digest }: SeedWorld,
  { story, index, at, what }: Happening,
  by: Command['by'],
): Command => ({
  id: `demo:${story.key}:${index}`,
  payloadHash: digest.sha256(new TextEncoder().encode(JSON.stringify([story.key, what]))),
  at,
  by,
});
