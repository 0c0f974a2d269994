/** Posts of the staff side (domain roles of the measure); a person may hold several, never two on one reward. */
export const roles = [
  'intake',
  'grid-officer',
  'township-handler',
  'township-lead',
  'investigator',
  'case-lead',
  'reward-clerk',
  'reward-reviewer',
  'reward-approver',
  'government',
  'finance',
  'supervisor',
  'auditor',
  'discipline',
  'custodian',
  'administrator',
] as const;

export type Role = (typeof roles)[number];
