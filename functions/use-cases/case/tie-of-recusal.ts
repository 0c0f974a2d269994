import type { CaseFact } from '../../domain/case/case-event.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Tie } from '../../domain/jurisdiction/tie.ts';
import type { Command } from '../command.ts';

type Recusal = Extract<CaseFact, { type: 'recused' }>['data'];

/** Takes one case out of the officer's lists; the same for every try of the same command. */
export const tieOfRecusal = (
  { caseId, officer, claim }: { readonly caseId: string; readonly officer: Officer; readonly claim: Command },
  { kind, note }: Recusal,
): Tie => ({
  id: `${caseId}#${officer.username}`,
  holder: { officer: officer.username },
  about: { caseId },
  kind,
  note,
  declaredBy: officer.username,
  declaredAt: claim.at,
});
