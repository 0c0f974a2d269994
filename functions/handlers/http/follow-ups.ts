import type { CitizenSession } from '../../ports/identity-vault.ts';

/** One person's own reports: beyond the figure it is a machine, and nobody else is held up. */
export const followUps = {
  rule: 'followUp',
  side: 'reporter',
  of: ({ session }: { readonly session: CitizenSession }) =>
    session.kind === 'account' ? session.account : session.reportId,
  anywhere: true,
} as const;
