import { describe, expect, it } from 'vitest';
import { accessPolicies } from '../../../functions/domain/access/access-policies.ts';
import type { AccessPolicy, StaffPolicy } from '../../../functions/domain/access/access-policy.ts';
import { permits } from '../../../functions/domain/access/permits.ts';
import { needsStepUp } from '../../../functions/domain/access/step-up.ts';

const policies: [string, AccessPolicy][] = Object.entries(accessPolicies);
const ofStaff = policies.flatMap(([id, policy]): [string, StaffPolicy][] =>
  policy.who === 'staff' ? [[id, policy]] : [],
);

describe('the table of policies', () => {
  it('lets nobody in by relation who is not let in by post, and no command be given by others', () => {
    for (const [id, { roles, to = {}, commands = {} }] of ofStaff) {
      for (const some of Object.values(to)) expect(roles, id).toEqual(expect.arrayContaining([...some]));
      for (const one of Object.values(commands))
        expect(roles, id).toEqual(expect.arrayContaining([...one.roles]));
    }
  });

  it('names only commands that there are where it asks for a fresh code', () => {
    for (const [id, { stepUp, commands = {} }] of ofStaff)
      if (typeof stepUp === 'object' && 'commands' in stepUp)
        expect(Object.keys(commands), id).toEqual(expect.arrayContaining([...stepUp.commands]));
  });

  it('asks for a fresh code where money moves or an identity opens', () => {
    expect(needsStepUp(accessPolicies.commandReward, { command: 'approve' })).toBe(true);
    expect(needsStepUp(accessPolicies.commandReward, { command: 'review' })).toBe(false);
    expect(needsStepUp(accessPolicies.commandPayout, { command: 'pay' })).toBe(true);
    expect(needsStepUp(accessPolicies.commandPayout, { command: 'confirm' })).toBe(false);
    expect(needsStepUp(accessPolicies.commandUnseal, { command: 'approve' })).toBe(true);
    expect(needsStepUp(accessPolicies.commandUnseal, {})).toBe(false);
    expect(needsStepUp(accessPolicies.readUnseal, { state: 'granted' })).toBe(true);
    expect(needsStepUp(accessPolicies.readUnseal, { state: 'requested' })).toBe(false);
    expect(needsStepUp({ who: 'staff', roles: ['auditor'], stepUp: true }, {})).toBe(true);
    expect(needsStepUp(accessPolicies.readReport, { command: 'approve' })).toBe(false);
  });
});

describe('a relation', () => {
  const policy: StaffPolicy = {
    who: 'staff',
    roles: ['intake', 'custodian'],
    to: { 'own-area': ['custodian'], 'own-request': ['intake', 'auditor'] },
  };
  it('opens to the posts it names, and nothing without one', () => {
    expect(permits(policy, { roles: ['custodian'] }, ['own-area'])).toBe(true);
    expect(permits(policy, { roles: ['intake'] }, ['own-area'])).toBe(false);
    expect(permits(policy, { roles: ['intake'] }, ['own-area', 'own-request'])).toBe(true);
    expect(permits(policy, { roles: ['intake', 'custodian'] }, [])).toBe(false);
    expect(permits(policy, { roles: [] }, ['own-area', 'own-request', 'handed-down'])).toBe(false);
    // Named by the relation, but not let in at all.
    expect(permits(policy, { roles: ['auditor'] }, ['own-request'])).toBe(false);
    expect(permits({ who: 'staff', roles: ['intake'] }, { roles: ['intake'] }, ['own-area'])).toBe(false);
  });
});
