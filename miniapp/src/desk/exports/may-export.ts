/** Posts that may take lists out, and hand a case on; the server decides, this only keeps buttons away. */
const posts = {
  cases: ['intake', 'investigator', 'case-lead', 'township-lead', 'supervisor'],
  ledger: ['finance', 'auditor'],
  slip: ['intake', 'case-lead', 'investigator', 'township-lead'],
} as const;

export const mayTakeOut = (what: keyof typeof posts, roles: readonly string[]): boolean =>
  posts[what].some((post) => roles.includes(post));
