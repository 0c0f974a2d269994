import { describe, expect, it } from 'vitest';
import { passwordCheck } from '../../../functions/adapters/crypto/password-check.ts';
import { covers } from '../../../functions/domain/jurisdiction/division.ts';
import { roles } from '../../../functions/domain/jurisdiction/role.ts';
import { demoAccounts, demoOneTimeCode } from '../../../functions/local/demo-city/accounts.ts';
import { demoOrganisation } from '../../../functions/local/demo-city/organisation.ts';
import { demoOfficers, demoStaff } from '../../../functions/local/demo-city/staff.ts';

const officer = (username: string) => demoOfficers.find((one) => one.username === username);
const unitOf = (username: string) => officer(username)?.unit;

describe('the staff of the demo city', () => {
  it.each([
    ['intake', 'intake', 'county'],
    ['township', 'township-handler', 'township'],
    ['grid', 'grid-officer', 'village'],
    ['investigator-1', 'investigator', 'county'],
    ['investigator-2', 'investigator', 'county'],
    ['lead', 'case-lead', 'county'],
    ['clerk', 'reward-clerk', 'county'],
    ['reviewer', 'reward-reviewer', 'county'],
    ['approver', 'reward-approver', 'county'],
    ['government', 'government', 'city'],
    ['finance', 'finance', 'county'],
    ['supervisor', 'supervisor', 'city'],
    ['auditor', 'auditor', 'city'],
    ['discipline', 'discipline', 'city'],
    ['custodian-1', 'custodian', 'county'],
    ['custodian-2', 'custodian', 'city'],
    ['admin', 'administrator', 'city'],
    ['admin-2', 'administrator', 'city'],
  ])('%s is %s in a %s office over the first township', (username, role, level) => {
    expect(officer(username)?.roles).toContain(role);
    expect(unitOf(username)?.level).toBe(level);
    const division = unitOf(username)?.division ?? '';
    expect(covers(division, '519901100001')).toBe(true);
  });

  it('fills every post, and no name twice', () => {
    expect(roles.filter((role) => !demoOfficers.some((one) => one.roles.includes(role)))).toEqual([]);
    expect(new Set(demoOfficers.map(({ username }) => username)).size).toBe(demoOfficers.length);
    expect(new Set(demoOfficers.map(({ name }) => name)).size).toBe(demoOfficers.length);
  });

  it('has a handler in each township and a grid officer in each village', () => {
    const places = (role: (typeof roles)[number]) =>
      demoOfficers.filter((one) => one.roles.includes(role)).map(({ unit }) => unit.division);
    const codes = (level: string) =>
      demoOrganisation.areas.filter((area) => area.level === level).map(({ code }) => code);
    expect(places('township-handler').toSorted()).toEqual(codes('township').toSorted());
    expect(places('grid-officer').toSorted()).toEqual(codes('village').toSorted());
  });

  it('keeps the two custodians and the two sides of money in different offices', () => {
    expect(unitOf('custodian-1')?.id).not.toBe(unitOf('custodian-2')?.id);
    expect(unitOf('finance')?.id).not.toBe(unitOf('clerk')?.id);
  });

  it('lets the bureau of each county receive its reports, in the order of the data and by id', () => {
    const first = (units: typeof demoOrganisation.units, division: string) =>
      units.find((unit) => unit.level === 'county' && unit.division === division)?.id;
    const byId = demoOrganisation.units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [division, bureau] of [
      ['519901000000', 'chengling-bureau'],
      ['519902000000', 'qichuan-bureau'],
    ] as const) {
      expect(first(demoOrganisation.units, division)).toBe(bureau);
      expect(first(byId, division)).toBe(bureau);
    }
  });
});

describe('the demo accounts', () => {
  it('are listed with the password that opens all of them', () => {
    const { password, items } = demoAccounts();
    expect(password).toBe('demo');
    expect(items).toHaveLength(demoOfficers.length);
    expect(items.find(({ username }) => username === 'grid')?.unit).toEqual({
      id: 'yanchi-community',
      name: '砚池社区网格站',
      level: 'village',
      division: '519901100001',
    });
  });

  it('have one-time secrets of their own, fixed for ever, whose code signs in', () => {
    const accounts = demoStaff('hash');
    expect(new Set(accounts.map(({ otpSecret }) => otpSecret)).size).toBe(accounts.length);
    expect(accounts.find((one) => one.officer.username === 'lead')?.otpSecret).toBe(
      'JJVW6LLAKCV7VWSNSUF3MJFSXD3TTIBF',
    );
    const now = '2026-03-10T08:00:00.000Z';
    const secret = accounts.find((one) => one.officer.username === 'grid')?.otpSecret ?? '';
    expect(passwordCheck.oneTimeStep(demoOneTimeCode('grid', now) ?? '', secret, now)).toBeDefined();
    expect(demoOneTimeCode('nobody', now)).toBeUndefined();
  });
});
