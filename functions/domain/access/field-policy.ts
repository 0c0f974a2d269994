import { transitions } from '../case/transitions.ts';
import { type Officer, oversees } from '../jurisdiction/organisation.ts';
import type { Role } from '../jurisdiction/role.ts';
import type { OperationId } from './access-policies.ts';
import { holdsOne } from './permits.ts';

/** Every condition that is given must hold. */
type FieldRule = {
  /** County and city offices only. */
  readonly overseeing?: true;
  readonly roles?: readonly Role[];
  /** States of the thing that is shown. */
  readonly states?: readonly string[];
  /** The rule is only about items of these kinds; others are for everybody who gets the answer. */
  readonly ofKinds?: readonly string[];
};

/** Fields by their path in the answer; `[]` stands for each item of a list. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

const overseeing = { overseeing: true } as const;
/** A voice gives a neighbour away, and a film has one: neither is played below the county. */
const voiced = { overseeing: true, ofKinds: ['audio', 'video'] } as const;
const screening = { overseeing: true, roles: ['intake', 'case-lead'] } as const;

/**
 * Where not everybody who gets an answer gets all of it. The contract says what an answer may hold at all; what
 * stands here besides is taken out for whoever the rule does not name (`for-reader.ts`).
 */
export const fieldPolicies: Readonly<Partial<Record<OperationId, FieldRules>>> = {
  readCase: {
    // Townships and villages check a site; what was said with the reporter and what it may be worth is not theirs.
    messages: overseeing,
    rewards: overseeing,
    nearby: overseeing,
    mergedInto: overseeing,
    mergedReports: overseeing,
    dispatchUnits: {
      overseeing: true,
      roles: transitions.dispatch.roles,
      states: transitions.dispatch.from,
    },
    'evidence[].url': voiced,
    'evidence[].unredactedUrl': screening,
    'siteChecks[].evidence[].url': voiced,
    'siteChecks[].evidence[].unredactedUrl': screening,
  },
  readRewardDesk: {
    // Supervisors look at the course of a reward, not into the purse.
    budget: { roles: ['reward-clerk', 'reward-reviewer', 'reward-approver', 'government', 'auditor'] },
  },
  readUnseal: {
    // Besides, it is only given to whoever asked, and only while the grant lasts.
    contact: {
      overseeing: true,
      roles: ['intake', 'case-lead', 'investigator', 'reward-clerk'],
      states: ['granted'],
    },
  },
};

export const showsField = (
  rule: FieldRule,
  officer: Officer,
  { state, kind }: { readonly state: string | undefined; readonly kind: string | undefined },
): boolean => {
  if (rule.ofKinds !== undefined && (kind === undefined || !rule.ofKinds.includes(kind))) return true;
  if (rule.overseeing === true && !oversees(officer.unit)) return false;
  if (rule.roles !== undefined && !holdsOne(officer, rule.roles)) return false;
  return rule.states === undefined || (state !== undefined && rule.states.includes(state));
};
