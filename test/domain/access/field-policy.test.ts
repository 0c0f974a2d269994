import { describe, expect, it } from 'vitest';
import { fieldPolicies } from '../../../functions/domain/access/field-policy.ts';
import { forReader } from '../../../functions/domain/access/for-reader.ts';
import { anOfficer, units } from '../../builders/an-organisation.ts';

const county = anOfficer(['intake'], units.county);
const township = anOfficer(['township-handler'], units.town);
const rules = fieldPolicies.readCase;
const photo = { id: 'evd_1', kind: 'photo', url: '/1' };
const voice = { id: 'evd_2', kind: 'audio', url: '/2' };
const film = { id: 'evd_3', kind: 'video', url: '/3' };
const page = {
  id: 'rpt_1',
  state: 'accepted',
  messages: [{ text: '…' }],
  evidence: [photo, voice, film],
  siteChecks: [{ notes: '…', evidence: [voice] }],
  dispatchUnits: [{ id: 'u' }],
};

describe('a case page', () => {
  it('is whole for the county', () => {
    expect(forReader(page, rules, county)).toEqual(page);
  });

  it('comes to a township without messages, and with voices and films named but not to be played', () => {
    const silent = ({ url: _url, ...rest }: typeof voice) => rest;
    expect(forReader(page, rules, township)).toEqual({
      id: 'rpt_1',
      state: 'accepted',
      evidence: [photo, silent(voice), silent(film)],
      siteChecks: [{ notes: '…', evidence: [silent(voice)] }],
    });
  });

  it('offers units only while it can be dispatched, and only to those who may', () => {
    expect(forReader({ ...page, state: 'checking' }, rules, county)).not.toHaveProperty('dispatchUnits');
    expect(forReader(page, rules, anOfficer(['investigator'], units.county))).not.toHaveProperty(
      'dispatchUnits',
    );
  });
});

describe('an unsealing', () => {
  it('never holds a contact for custodians, nor when it is not granted', () => {
    const granted = { state: 'granted', contact: { name: '张三' } };
    const unseal = fieldPolicies.readUnseal;
    expect(forReader(granted, unseal, county)).toEqual(granted);
    expect(forReader(granted, unseal, anOfficer(['custodian'], units.county))).toEqual({ state: 'granted' });
    expect(forReader({ ...granted, state: 'lapsed' }, unseal, county)).toEqual({ state: 'lapsed' });
    expect(forReader(granted, unseal, anOfficer(['intake'], units.town))).toEqual({ state: 'granted' });
  });
});
