import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { arrangeActions } from '../../../../miniapp/src/desk/cases/arrange-actions';

type Standing = Parameters<typeof arrangeActions>[0];
const standing = (change: Partial<Standing>): Standing => ({
  state: 'submitted',
  allowedActions: [],
  siteChecks: [],
  ...change,
});
const check: CaseDetail['siteChecks'][number] = {
  at: '2026-03-12T01:00:00.000Z',
  by: 'grid',
  violationSeen: true,
  notes: '…',
  evidence: [],
};

describe('the actions of a case', () => {
  it('put acceptance first and refusal last at intake', () => {
    const allowedActions = ['decline', 'merge', 'accept', 'request-supplement', 'transfer'];
    expect(arrangeActions(standing({ allowedActions }))).toEqual({
      primary: 'accept',
      rest: ['request-supplement', 'merge', 'transfer', 'decline'],
    });
  });

  it('go from the site check to filing once the site was seen', () => {
    const allowedActions = ['record-findings', 'file-case', 'record-site-check', 'return'];
    expect(arrangeActions(standing({ state: 'checking', allowedActions })).primary).toBe('record-site-check');
    expect(arrangeActions(standing({ state: 'checking', allowedActions, siteChecks: [check] })).primary).toBe(
      'file-case',
    );
  });

  it('put a waiting extension before the next step', () => {
    const extension = { kind: 'handling', length: 30, reason: '监测', by: 'investigator-1' };
    const allowedActions = ['record-findings', 'approve-extension', 'refuse-extension'];
    expect(arrangeActions(standing({ state: 'investigating', allowedActions, extension })).primary).toBe(
      'approve-extension',
    );
  });

  it('ask for the document only where something was found', () => {
    const found = (findings: string) => ({ findings, categories: [], summary: '…', at: '2026-03-12' });
    const allowedActions = ['record-outcome', 'reply'];
    const primaryWith = (findings: string) =>
      arrangeActions(standing({ state: 'concluded', allowedActions, findings: found(findings) })).primary;
    expect(primaryWith('partly')).toBe('record-outcome');
    expect(primaryWith('unsubstantiated')).toBe('reply');
  });

  it('have no primary one when only asides are allowed', () => {
    expect(arrangeActions(standing({ state: 'closed', allowedActions: ['reopen'] }))).toEqual({
      rest: ['reopen'],
    });
  });

  it('leave out what this desk does not know', () => {
    expect(arrangeActions(standing({ allowedActions: ['accept', 'teleport'] }))).toEqual({
      primary: 'accept',
      rest: [],
    });
  });
});
