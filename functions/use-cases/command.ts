import type { By } from '../domain/case/case-event.ts';
import type { Outcome } from '../domain/outcome.ts';

/** A command as it reaches a use case: the id is scoped to its sender, the hash covers the whole body. */
export type Command = {
  readonly id: string;
  readonly payloadHash: string;
  readonly at: string;
  readonly by: By;
};

export type ReplayRefusal = 'command.key-reused' | 'command.conflict' | 'resource.not-found' | 'command.busy';

type Event = { readonly version: number; readonly commandId: string; readonly payloadHash: string };

/** The first event of the same command in a history: its claim. */
export const findReplay = <E extends Event>(
  events: readonly E[],
  command: Command,
):
  | { readonly kind: 'none' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'replay'; readonly version: number } => {
  const claimed = events.filter(({ commandId }) => commandId === command.id);
  const last = claimed.at(-1);
  if (last === undefined) return { kind: 'none' };
  return last.payloadHash === command.payloadHash
    ? { kind: 'replay', version: last.version }
    : { kind: 'reused' };
};

/** Events of one command: consecutive versions after `version`, all claiming the command. */
export const recorded = <F extends { readonly type: string }>(
  facts: readonly F[],
  version: number,
  command: Command,
) =>
  facts.map((fact, index) => ({
    ...fact,
    version: version + index + 1,
    at: command.at,
    by: command.by,
    commandId: command.id,
    payloadHash: command.payloadHash,
  }));

const MAX_ATTEMPTS = 5;

/**
 * Reads, decides and saves again while somebody else writes first. Five losses in a row mean a fault of the
 * caller's traffic, told as `command.busy`.
 */
export const retrying = async <T, Code extends string>(
  attempt: () => Promise<Outcome<T, Code> | 'conflict'>,
): Promise<Outcome<T, Code | 'command.busy'>> => {
  for (let round = 0; round < MAX_ATTEMPTS; round += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
  }
  return { ok: false, refusal: { code: 'command.busy' } };
};
