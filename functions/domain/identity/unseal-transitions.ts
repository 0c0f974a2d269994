import type { Role } from '../jurisdiction/role.ts';

/** Answers to a request to see who reported: who may give them, and in which state. */
export const unsealTransitions = {
  approve: { from: ['requested'], roles: ['custodian'] },
  refuse: { from: ['requested'], roles: ['custodian'] },
} as const satisfies Record<string, { from: readonly string[]; roles: readonly Role[] }>;
