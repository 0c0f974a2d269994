export const sections = [
  'cases',
  'rewards',
  'payouts',
  'ledger',
  'overdue',
  'statistics',
  'identity',
] as const;
export type Section = (typeof sections)[number];

const rewardRoles = ['reward-clerk', 'reward-reviewer', 'reward-approver', 'government'];
const handlers = ['intake', 'grid-officer', 'township-handler', 'township-lead', 'investigator', 'case-lead'];
const watchers = ['supervisor', 'auditor', 'discipline'];

/** Which parts of the desk a post opens. The server decides what is inside; this only keeps the rail short. */
const opens: Readonly<Record<Section, readonly string[]>> = {
  cases: [...handlers, ...watchers],
  rewards: [...rewardRoles, ...watchers],
  payouts: ['finance'],
  ledger: ['finance', 'auditor'],
  overdue: [...watchers, 'case-lead', 'township-lead'],
  statistics: [...watchers, 'case-lead', 'township-lead', 'administrator'],
  identity: ['custodian'],
};

export const sectionsOf = (roles: readonly string[]): readonly Section[] =>
  sections.filter((section) => roles.some((role) => opens[section].includes(role)));
