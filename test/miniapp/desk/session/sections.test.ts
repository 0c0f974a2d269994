import { describe, expect, it } from 'vitest';
import { roles } from '../../../../functions/domain/jurisdiction/role.ts';
import { sectionsOf } from '../../../../miniapp/src/desk/session/sections';

describe('the rail', () => {
  it('opens something for every post there is', () => {
    expect(roles.filter((role) => sectionsOf([role]).length === 0)).toEqual([]);
  });

  it('shows handlers no money and reward staff no cases', () => {
    expect(sectionsOf(['investigator'])).toEqual(['cases', 'identity', 'ties']);
    expect(sectionsOf(['reward-clerk'])).toEqual(['rewards', 'identity', 'ties']);
  });

  it('never puts cases before those who pay', () => {
    expect(sectionsOf(['finance'])).toEqual(['payouts', 'ledger', 'ties']);
  });

  it('lets nobody but administrators change the rules', () => {
    expect(roles.filter((role) => sectionsOf([role]).includes('policies'))).toEqual(['administrator']);
  });

  it('keeps payouts from everybody else', () => {
    const others = roles.filter((role) => role !== 'finance');
    expect(sectionsOf(others)).not.toContain('payouts');
  });

  it('adds up the posts of one person, in one order', () => {
    expect(sectionsOf(['finance', 'intake'])).toEqual(['cases', 'payouts', 'ledger', 'identity', 'ties']);
    expect(sectionsOf([])).toEqual([]);
  });
});
