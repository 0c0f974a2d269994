import { describe, expect, it } from 'vitest';
import { signInPause } from '../../../functions/domain/access/sign-in-pace.ts';
import {
  isFactorFresh,
  isSessionOpen,
  isUseWorthWriting,
} from '../../../functions/domain/access/staff-session.ts';

const at = (minute: number, ms = 0) => new Date(Date.UTC(2026, 2, 10, 1, minute, 0, ms)).toISOString();
const session = {
  username: 'intake',
  openedAt: at(0),
  expiresAt: at(600),
  seenAt: at(20),
  confirmedAt: at(10),
};
const terms = { officerIdle: 30 * 60_000, stepUp: 5 * 60_000 };

describe('a staff session', () => {
  it.each([
    ['in use', at(21), undefined, true],
    ['a millisecond before it is unused for too long', at(49, 999), undefined, true],
    ['unused for too long', at(50), undefined, false],
    ['ended after it was opened', at(21), at(15), false],
    ['ended at the instant it was opened', at(21), at(0), false],
    ['opened after all were ended', at(21), new Date(Date.parse(at(0)) - 1).toISOString(), true],
  ])('%s', (_what, now, endedAt, open) => {
    expect(isSessionOpen(session, endedAt, now, terms)).toBe(open);
  });

  it('is over at its last instant however lately it was used', () => {
    const used = { ...session, seenAt: at(599) };
    expect(isSessionOpen(used, undefined, at(599, 999), terms)).toBe(true);
    expect(isSessionOpen(used, undefined, at(600), terms)).toBe(false);
  });

  it('has a fresh factor for five minutes, the last instant not among them', () => {
    expect(isFactorFresh(session, at(14, 999), terms)).toBe(true);
    expect(isFactorFresh(session, at(15), terms)).toBe(false);
  });

  it('writes its use down once a minute at most', () => {
    expect(isUseWorthWriting(session, at(20, 59_999))).toBe(false);
    expect(isUseWorthWriting(session, at(21))).toBe(true);
  });
});

it('strange devices wait longer the more has failed', () => {
  expect([0, 20, 21, 50, 51, 5_000].map(signInPause)).toEqual([0, 0, 60, 60, 600, 600]);
});
