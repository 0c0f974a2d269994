import type { Role } from '../jurisdiction/role.ts';

/** Who may take a list out of the system: those who work with it at a desk, never from a phone in the field. */
export const exportKinds = {
  cases: ['intake', 'investigator', 'case-lead', 'township-lead', 'supervisor'],
  ledger: ['finance', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
