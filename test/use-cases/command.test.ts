import { describe, expect, it } from 'vitest';
import { accepted, refused } from '../../functions/domain/outcome.ts';
import { findReplay, recorded, retrying } from '../../functions/use-cases/command.ts';
import { aClaim } from '../builders/use-case-world.ts';

const at = '2026-03-10T08:00:00.000Z';
const event = (version: number, commandId: string, payloadHash: string) => ({
  version,
  commandId,
  payloadHash,
});

describe('a command that comes again', () => {
  const command = aClaim('c1', at);
  const history = [
    event(1, 'c0', 'hash of c0'),
    event(2, 'c1', 'hash of c1'),
    event(3, 'c1', 'hash of c1'),
    event(4, 'c2', 'hash of c2'),
  ];

  it('is found with the last version it wrote', () => {
    expect(findReplay(history, command)).toEqual({ kind: 'replay', version: 3 });
  });

  it('is new when nobody wrote under its id', () => {
    expect(findReplay(history, aClaim('c9', at))).toEqual({ kind: 'none' });
    expect(findReplay([], command)).toEqual({ kind: 'none' });
  });

  it('with another body is refused', () => {
    expect(findReplay(history, { ...command, payloadHash: 'another' })).toEqual({ kind: 'reused' });
  });
});

describe('recorded facts', () => {
  it('follow the version before them, one by one, and all claim the command', () => {
    const events = recorded([{ type: 'a' }, { type: 'b', data: 1 }], 7, aClaim('c1', at));
    const claim = { at, by: 'officer:intake', commandId: 'c1', payloadHash: 'hash of c1' };
    expect(events).toEqual([
      { type: 'a', version: 8, ...claim },
      { type: 'b', data: 1, version: 9, ...claim },
    ]);
  });
});

describe('when somebody else writes first', () => {
  const attempts = (conflicts: number) => {
    let round = 0;
    const attempt = async () => {
      round += 1;
      return round <= conflicts ? ('conflict' as const) : accepted(round);
    };
    return { attempt, rounds: () => round };
  };

  it('the command is decided again', async () => {
    const { attempt } = attempts(4);
    expect(await retrying(attempt)).toEqual(accepted(5));
  });

  it('five times in a row it gives up, told as busy', async () => {
    const { attempt, rounds } = attempts(5);
    expect(await retrying(attempt)).toEqual(refused('command.busy'));
    expect(rounds()).toBe(5);
  });

  it('a refusal is final and a fault is thrown on', async () => {
    expect(await retrying(async () => refused('case.no-site-check'))).toEqual(refused('case.no-site-check'));
    await expect(retrying(() => Promise.reject(new Error('storage')))).rejects.toThrow('storage');
  });
});
