export const sections = [
  'cases',
  'rewards',
  'payouts',
  'ledger',
  'overdue',
  'statistics',
  'policies',
  'identity',
  'ties',
  'records',
] as const;
export type Section = (typeof sections)[number];

const handlers = ['intake', 'grid-officer', 'township-handler', 'township-lead', 'investigator', 'case-lead'];
/** Everybody may have to step back. */
const everybody = [
  ...handlers,
  'supervisor',
  'auditor',
  'discipline',
  'administrator',
  'custodian',
  'finance',
  'government',
  'reward-clerk',
  'reward-reviewer',
  'reward-approver',
];
const watchers = ['supervisor', 'auditor', 'discipline', 'administrator'];

/** Which parts of the desk a post opens. The server decides what is inside; this only keeps the rail short. */
const opens: Readonly<Record<Section, readonly string[]>> = {
  cases: [...handlers, 'supervisor'],
  rewards: ['reward-clerk', 'reward-reviewer', 'reward-approver', 'government', 'auditor', 'supervisor'],
  payouts: ['finance'],
  ledger: ['finance', 'auditor'],
  overdue: ['supervisor', 'case-lead', 'township-lead'],
  statistics: [...watchers, 'case-lead', 'township-lead'],
  policies: ['administrator'],
  identity: ['custodian', 'auditor', 'discipline', 'intake', 'case-lead', 'investigator', 'reward-clerk'],
  ties: everybody,
  records: ['auditor', 'discipline'],
};

export const sectionsOf = (roles: readonly string[]): readonly Section[] =>
  sections.filter((section) => roles.some((role) => opens[section].includes(role)));
